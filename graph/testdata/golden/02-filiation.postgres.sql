SELECT "adoptions"."origin_hiring_initiative_id", COUNT(*) FROM "adoptions" WHERE "adoptions"."origin_hiring_initiative_id" IN (?…) GROUP BY "adoptions"."origin_hiring_initiative_id"

SELECT "cities"."id", "cities"."name" FROM "cities" WHERE "cities"."id" IN (?…)

SELECT * FROM (SELECT *, (ROW_NUMBER() OVER (PARTITION BY "owner" ORDER BY "c"."id" ASC)) AS "place" FROM (SELECT DISTINCT '' AS "owner", "practices"."id" AS "id" FROM "practices" WHERE "practices"."slug" = ? OR ("practices"."reference" <> ? AND "practices"."reference" = ?) UNION ALL SELECT DISTINCT '' AS "owner", "hiring_initiatives"."id" AS "id" FROM "hiring_initiatives" WHERE "hiring_initiatives"."slug" = ? OR ("hiring_initiatives"."reference" <> ? AND "hiring_initiatives"."reference" = ?) UNION ALL SELECT DISTINCT '' AS "owner", "promotion_tools"."id" AS "id" FROM "promotion_tools" WHERE "promotion_tools"."slug" = ? OR ("promotion_tools"."reference" <> ? AND "promotion_tools"."reference" = ?) UNION ALL SELECT DISTINCT '' AS "owner", "outreach_missions"."id" AS "id" FROM "outreach_missions" WHERE "outreach_missions"."slug" = ? OR ("outreach_missions"."reference" <> ? AND "outreach_missions"."reference" = ?)) AS "c") AS "r" WHERE "place" <= ? ORDER BY "owner", "place"

SELECT {55 columns} FROM "hiring_initiatives" WHERE "hiring_initiatives"."id" IN (?…)

SELECT {55 columns} FROM "hiring_initiatives" WHERE "hiring_initiatives"."id" IN (?…)

WITH "src_query" AS (SELECT {23 columns} FROM "adoptions" WHERE "adoptions"."adapted_hiring_initiative_id" IN (?…)), "limited_query" AS (SELECT *, (ROW_NUMBER() OVER (PARTITION BY "adapted_hiring_initiative_id" ORDER BY "id" ASC)) AS "row_number" FROM "src_query") SELECT {23 columns} FROM "limited_query" AS "adoptions" WHERE "adoptions"."row_number" <= ?

WITH "src_query" AS (SELECT {23 columns} FROM "adoptions" WHERE "adoptions"."origin_hiring_initiative_id" IN (?…)), "limited_query" AS (SELECT *, (ROW_NUMBER() OVER (PARTITION BY "origin_hiring_initiative_id" ORDER BY "id" ASC)) AS "row_number" FROM "src_query") SELECT {23 columns} FROM "limited_query" AS "adoptions" WHERE "adoptions"."row_number" <= ?
