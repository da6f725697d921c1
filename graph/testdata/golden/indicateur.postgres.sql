SELECT "outcomes"."indicator_outcomes", COUNT(*) FROM "outcomes" WHERE "outcomes"."indicator_outcomes" IN (?…) GROUP BY "outcomes"."indicator_outcomes"

SELECT {19 columns} FROM "indicators" WHERE "indicators"."code" = ? LIMIT 2

SELECT {55 columns} FROM "hiring_initiatives" WHERE "hiring_initiatives"."id" IN (?…)

WITH "src_query" AS (SELECT "t1"."hiring_initiative_id", "regions"."id", "regions"."name" FROM "regions" JOIN "hiring_initiative_regions" AS "t1" ON "regions"."id" = "t1"."region_id" WHERE "t1"."hiring_initiative_id" IN (?…)), "limited_query" AS (SELECT *, (ROW_NUMBER() OVER (PARTITION BY "hiring_initiative_id" ORDER BY "id" ASC)) AS "row_number" FROM "src_query") SELECT "hiring_initiative_id", "id", "name" FROM "limited_query" AS "regions" WHERE "regions"."row_number" <= ?

WITH "src_query" AS (SELECT {38 columns} FROM "outcomes" WHERE "outcomes"."indicator_outcomes" IN (?…)), "limited_query" AS (SELECT *, (ROW_NUMBER() OVER (PARTITION BY "indicator_outcomes" ORDER BY "period_key" DESC, "id" ASC)) AS "row_number" FROM "src_query") SELECT {38 columns} FROM "limited_query" AS "outcomes" WHERE "outcomes"."row_number" <= ?
