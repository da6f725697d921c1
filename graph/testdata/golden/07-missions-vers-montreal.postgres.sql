SELECT COUNT("outreach_missions"."id") FROM "outreach_missions" WHERE NOT "outreach_missions"."example" AND "outreach_missions"."keywords" @> ?

SELECT {47 columns} FROM "outreach_missions" WHERE NOT "outreach_missions"."example" AND "outreach_missions"."keywords" @> ? ORDER BY "outreach_missions"."title_key", "outreach_missions"."id" LIMIT 26

WITH "src_query" AS (SELECT "t1"."outreach_mission_id", "organizations"."id", "organizations"."code", "organizations"."name" FROM "organizations" JOIN "outreach_mission_hosts" AS "t1" ON "organizations"."id" = "t1"."organization_id" WHERE "t1"."outreach_mission_id" IN (?…)), "limited_query" AS (SELECT *, (ROW_NUMBER() OVER (PARTITION BY "outreach_mission_id" ORDER BY "id" ASC)) AS "row_number" FROM "src_query") SELECT "outreach_mission_id", "id", "code", "name" FROM "limited_query" AS "organizations" WHERE "organizations"."row_number" <= ?

WITH "src_query" AS (SELECT {38 columns} FROM "outcomes" WHERE "outcomes"."subject_outreach_mission_id" IN (?…)), "limited_query" AS (SELECT *, (ROW_NUMBER() OVER (PARTITION BY "subject_outreach_mission_id" ORDER BY "id" ASC)) AS "row_number" FROM "src_query") SELECT {38 columns} FROM "limited_query" AS "outcomes" WHERE "outcomes"."row_number" <= ?
