SELECT "cities"."id", "cities"."name", "cities"."country" FROM "cities" WHERE "cities"."id" IN (?…)

SELECT "sources"."id", "sources"."title", "sources"."published_on", "sources"."url" FROM "sources" WHERE "sources"."id" IN (?…)

SELECT COUNT("hiring_initiatives"."id") FROM "hiring_initiatives" WHERE "hiring_initiatives"."type" IN (?…)

SELECT {19 columns} FROM "indicators" WHERE "indicators"."id" IN (?…)

SELECT {58 columns} FROM "hiring_initiatives" WHERE "hiring_initiatives"."type" IN (?…) ORDER BY "hiring_initiatives"."id" LIMIT 26

WITH "src_query" AS (SELECT {38 columns} FROM "outcomes" WHERE "outcomes"."kind" = ? AND "outcomes"."subject_hiring_initiative_id" IN (?…)), "limited_query" AS (SELECT *, (ROW_NUMBER() OVER (PARTITION BY "subject_hiring_initiative_id" ORDER BY "id" ASC)) AS "row_number" FROM "src_query") SELECT {38 columns} FROM "limited_query" AS "outcomes" WHERE "outcomes"."row_number" <= ?
