SELECT "cities"."id", "cities"."code", "cities"."name" FROM "cities" WHERE "cities"."id" IN (?…)

SELECT "regions"."id", "regions"."code", "regions"."name" FROM "regions" WHERE "regions"."id" IN (?…)

SELECT "t1"."city_id", COUNT(*) FROM "practices" JOIN "practice_cities" AS "t1" ON "practices"."id" = "t1"."practice_id" WHERE "t1"."city_id" IN (?…) GROUP BY "t1"."city_id"

SELECT COUNT("cities"."id") FROM "cities" WHERE NOT "cities"."example" AND ("cities"."kind" IN (?…) AND "cities"."status" = ?)

SELECT {13 columns} FROM "cities" WHERE NOT "cities"."example" AND ("cities"."kind" IN (?…) AND "cities"."status" = ?) ORDER BY "cities"."name_key", "cities"."id" LIMIT 101
