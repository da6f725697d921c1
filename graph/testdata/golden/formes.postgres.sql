SELECT "cities"."id", "cities"."name", "cities"."code", "cities"."city_members", "cities"."city_boroughs", "cities"."city_predecessors", "cities"."region_cities" FROM "cities" WHERE "cities"."id" IN (?…)

SELECT "practices"."id", "practices"."practice_lead_city", "practices"."practice_lead_organization" FROM "practices" WHERE NOT "practices"."example" ORDER BY "practices"."id" LIMIT 3

SELECT "regions"."id", "regions"."code" FROM "regions" ORDER BY "regions"."id" LIMIT 4

SELECT "regions"."id", "regions"."name" FROM "regions" WHERE "regions"."id" IN (?…)

SELECT "t1"."practice_id", COUNT(*) FROM "cities" JOIN "practice_cities" AS "t1" ON "cities"."id" = "t1"."city_id" WHERE "t1"."practice_id" IN (?…) GROUP BY "t1"."practice_id"

WITH "src_query" AS (SELECT "t1"."practice_id", "cities"."id", "cities"."code" FROM "cities" JOIN "practice_cities" AS "t1" ON "cities"."id" = "t1"."city_id" WHERE "t1"."practice_id" IN (?…)), "limited_query" AS (SELECT *, (ROW_NUMBER() OVER (PARTITION BY "practice_id" ORDER BY "id" ASC)) AS "row_number" FROM "src_query") SELECT "practice_id", "id", "code" FROM "limited_query" AS "cities" WHERE "cities"."row_number" <= ?

WITH "src_query" AS (SELECT "t1"."practice_id", "cities"."id", "cities"."name" FROM "cities" JOIN "practice_cities" AS "t1" ON "cities"."id" = "t1"."city_id" WHERE "t1"."practice_id" IN (?…)), "limited_query" AS (SELECT *, (ROW_NUMBER() OVER (PARTITION BY "practice_id" ORDER BY "id" ASC)) AS "row_number" FROM "src_query") SELECT "practice_id", "id", "name" FROM "limited_query" AS "cities" WHERE "cities"."row_number" <= ?

WITH "src_query" AS (SELECT "t1"."practice_id", "sources"."id", "sources"."title" FROM "sources" JOIN "practice_sources" AS "t1" ON "sources"."id" = "t1"."source_id" WHERE "t1"."practice_id" IN (?…)), "limited_query" AS (SELECT *, (ROW_NUMBER() OVER (PARTITION BY "practice_id" ORDER BY "id" ASC)) AS "row_number" FROM "src_query") SELECT "practice_id", "id", "title" FROM "limited_query" AS "sources" WHERE "sources"."row_number" <= ?

WITH "src_query" AS (SELECT "t1"."region_id", "practices"."id", "practices"."slug", "practices"."title_key" FROM "practices" JOIN "practice_regions" AS "t1" ON "practices"."id" = "t1"."practice_id" WHERE "t1"."region_id" IN (?…)), "limited_query" AS (SELECT *, (ROW_NUMBER() OVER (PARTITION BY "region_id" ORDER BY "title_key" ASC, "id" ASC)) AS "row_number" FROM "src_query") SELECT "region_id", "id", "slug", "title_key" FROM "limited_query" AS "practices" WHERE "practices"."row_number" <= ?
