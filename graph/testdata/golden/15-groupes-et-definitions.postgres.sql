SELECT {19 columns} FROM "indicators" WHERE "indicators"."volets" @> ? ORDER BY "indicators"."position", "indicators"."id" LIMIT 26
