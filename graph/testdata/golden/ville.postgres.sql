SELECT "adoptions"."city_adoptions", COUNT(*) FROM "adoptions" WHERE "adoptions"."city_adoptions" IN (?…) GROUP BY "adoptions"."city_adoptions"

SELECT "cities"."id", "cities"."name" FROM "cities" WHERE "cities"."id" IN (?…)

SELECT "owner", COUNT(*) FROM (SELECT DISTINCT "owner"."city_id" AS "owner", "practices"."id" AS "id" FROM "practices" JOIN "practice_cities" AS "owner" ON "practices"."id" = "owner"."practice_id" WHERE 1 = 1 AND "owner"."city_id" IN (?…) UNION ALL SELECT DISTINCT "owner"."city_id" AS "owner", "hiring_initiatives"."id" AS "id" FROM "hiring_initiatives" JOIN "hiring_initiative_cities" AS "owner" ON "hiring_initiatives"."id" = "owner"."hiring_initiative_id" WHERE 1 = 1 AND "owner"."city_id" IN (?…) UNION ALL SELECT DISTINCT "owner"."city_id" AS "owner", "promotion_tools"."id" AS "id" FROM "promotion_tools" JOIN "promotion_tool_cities" AS "owner" ON "promotion_tools"."id" = "owner"."promotion_tool_id" WHERE 1 = 1 AND "owner"."city_id" IN (?…) UNION ALL SELECT DISTINCT "owner"."city_id" AS "owner", "outreach_missions"."id" AS "id" FROM "outreach_missions" JOIN "outreach_mission_cities" AS "owner" ON "outreach_missions"."id" = "owner"."outreach_mission_id" WHERE 1 = 1 AND "owner"."city_id" IN (?…)) AS "c" GROUP BY "owner"

SELECT "regions"."id", "regions"."name" FROM "regions" WHERE "regions"."id" IN (?…)

SELECT "t1"."city_id", COUNT(*) FROM "hiring_initiatives" JOIN "hiring_initiative_cities" AS "t1" ON "hiring_initiatives"."id" = "t1"."hiring_initiative_id" WHERE "t1"."city_id" IN (?…) GROUP BY "t1"."city_id"

SELECT "t1"."city_id", COUNT(*) FROM "practices" JOIN "practice_cities" AS "t1" ON "practices"."id" = "t1"."practice_id" WHERE "t1"."city_id" IN (?…) GROUP BY "t1"."city_id"

SELECT * FROM (SELECT *, (ROW_NUMBER() OVER (PARTITION BY "owner" ORDER BY "c"."key0" DESC, "c"."key1" ASC, "c"."id" ASC)) AS "place" FROM (SELECT DISTINCT "owner"."city_id" AS "owner", "practices"."id" AS "id", "practices"."published_at" AS "key0", "practices"."title_key" AS "key1" FROM "practices" JOIN "practice_cities" AS "owner" ON "practices"."id" = "owner"."practice_id" WHERE 1 = 1 AND "owner"."city_id" IN (?…) UNION ALL SELECT DISTINCT "owner"."city_id" AS "owner", "hiring_initiatives"."id" AS "id", "hiring_initiatives"."published_at" AS "key0", "hiring_initiatives"."title_key" AS "key1" FROM "hiring_initiatives" JOIN "hiring_initiative_cities" AS "owner" ON "hiring_initiatives"."id" = "owner"."hiring_initiative_id" WHERE 1 = 1 AND "owner"."city_id" IN (?…) UNION ALL SELECT DISTINCT "owner"."city_id" AS "owner", "promotion_tools"."id" AS "id", "promotion_tools"."published_at" AS "key0", "promotion_tools"."title_key" AS "key1" FROM "promotion_tools" JOIN "promotion_tool_cities" AS "owner" ON "promotion_tools"."id" = "owner"."promotion_tool_id" WHERE 1 = 1 AND "owner"."city_id" IN (?…) UNION ALL SELECT DISTINCT "owner"."city_id" AS "owner", "outreach_missions"."id" AS "id", "outreach_missions"."published_at" AS "key0", "outreach_missions"."title_key" AS "key1" FROM "outreach_missions" JOIN "outreach_mission_cities" AS "owner" ON "outreach_missions"."id" = "owner"."outreach_mission_id" WHERE 1 = 1 AND "owner"."city_id" IN (?…)) AS "c") AS "r" WHERE "place" <= ? ORDER BY "owner", "place"

SELECT {27 columns} FROM "cities" WHERE "cities"."code" = ? LIMIT 2

SELECT {55 columns} FROM "hiring_initiatives" WHERE "hiring_initiatives"."id" IN (?…)

SELECT {61 columns} FROM "practices" WHERE "practices"."id" IN (?…)

WITH "src_query" AS (SELECT "adoptions"."id", "adoptions"."status", "adoptions"."city_adoptions" FROM "adoptions" WHERE "adoptions"."city_adoptions" IN (?…)), "limited_query" AS (SELECT *, (ROW_NUMBER() OVER (PARTITION BY "city_adoptions" ORDER BY "id" ASC)) AS "row_number" FROM "src_query") SELECT "id", "status", "city_adoptions" FROM "limited_query" AS "adoptions" WHERE "adoptions"."row_number" <= ?

WITH "src_query" AS (SELECT "t1"."hiring_initiative_id", "sources"."id", "sources"."title" FROM "sources" JOIN "hiring_initiative_sources" AS "t1" ON "sources"."id" = "t1"."source_id" WHERE "t1"."hiring_initiative_id" IN (?…)), "limited_query" AS (SELECT *, (ROW_NUMBER() OVER (PARTITION BY "hiring_initiative_id" ORDER BY "id" ASC)) AS "row_number" FROM "src_query") SELECT "hiring_initiative_id", "id", "title" FROM "limited_query" AS "sources" WHERE "sources"."row_number" <= ?

WITH "src_query" AS (SELECT "t1"."practice_id", "sources"."id", "sources"."title" FROM "sources" JOIN "practice_sources" AS "t1" ON "sources"."id" = "t1"."source_id" WHERE "t1"."practice_id" IN (?…)), "limited_query" AS (SELECT *, (ROW_NUMBER() OVER (PARTITION BY "practice_id" ORDER BY "id" ASC)) AS "row_number" FROM "src_query") SELECT "practice_id", "id", "title" FROM "limited_query" AS "sources" WHERE "sources"."row_number" <= ?

WITH "src_query" AS (SELECT {56 columns} FROM "hiring_initiatives" JOIN "hiring_initiative_cities" AS "t1" ON "hiring_initiatives"."id" = "t1"."hiring_initiative_id" WHERE "t1"."city_id" IN (?…)), "limited_query" AS (SELECT *, (ROW_NUMBER() OVER (PARTITION BY "city_id" ORDER BY "id" ASC)) AS "row_number" FROM "src_query") SELECT {56 columns} FROM "limited_query" AS "hiring_initiatives" WHERE "hiring_initiatives"."row_number" <= ?

WITH "src_query" AS (SELECT {62 columns} FROM "practices" JOIN "practice_cities" AS "t1" ON "practices"."id" = "t1"."practice_id" WHERE "t1"."city_id" IN (?…)), "limited_query" AS (SELECT *, (ROW_NUMBER() OVER (PARTITION BY "city_id" ORDER BY "id" ASC)) AS "row_number" FROM "src_query") SELECT {62 columns} FROM "limited_query" AS "practices" WHERE "practices"."row_number" <= ?
