SELECT "cities"."id", "cities"."name" FROM "cities" WHERE "cities"."id" IN (?…)

SELECT "regions"."id", "regions"."name" FROM "regions" WHERE "regions"."id" IN (?…)

SELECT COUNT("cities"."id") FROM "cities" WHERE (NOT "cities"."example" AND ("cities"."search_key" LIKE ? OR "cities"."search_key" LIKE ?)) AND ("cities"."kind" <> ? OR "cities"."city_boroughs" IS NULL)

SELECT {11 columns} FROM "cities" WHERE (NOT "cities"."example" AND ("cities"."search_key" LIKE ? OR "cities"."search_key" LIKE ?)) AND ("cities"."kind" <> ? OR "cities"."city_boroughs" IS NULL) ORDER BY "cities"."name_key", "cities"."id" LIMIT 11
