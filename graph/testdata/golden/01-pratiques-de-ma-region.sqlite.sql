SELECT `regions`.`id`, `regions`.`name` FROM `regions` WHERE `regions`.`code` = ? LIMIT 2

SELECT `t1`.`region_id`, COUNT(*) FROM `practices` JOIN `practice_regions` AS `t1` ON `practices`.`id` = `t1`.`practice_id` WHERE `t1`.`region_id` IN (?…) GROUP BY `t1`.`region_id`

WITH `src_query` AS (SELECT `t1`.`practice_id`, `cities`.`id`, `cities`.`code`, `cities`.`name` FROM `cities` JOIN `practice_cities` AS `t1` ON `cities`.`id` = `t1`.`city_id` WHERE `t1`.`practice_id` IN (?…)), `limited_query` AS (SELECT *, (ROW_NUMBER() OVER (PARTITION BY `practice_id` ORDER BY `id` ASC)) AS `row_number` FROM `src_query`) SELECT `practice_id`, `id`, `code`, `name` FROM `limited_query` AS `cities` WHERE `cities`.`row_number` <= ?

WITH `src_query` AS (SELECT `t1`.`practice_id`, `sources`.`id`, `sources`.`title`, `sources`.`url` FROM `sources` JOIN `practice_sources` AS `t1` ON `sources`.`id` = `t1`.`source_id` WHERE `t1`.`practice_id` IN (?…)), `limited_query` AS (SELECT *, (ROW_NUMBER() OVER (PARTITION BY `practice_id` ORDER BY `id` ASC)) AS `row_number` FROM `src_query`) SELECT `practice_id`, `id`, `title`, `url` FROM `limited_query` AS `sources` WHERE `sources`.`row_number` <= ?

WITH `src_query` AS (SELECT {62 columns} FROM `practices` JOIN `practice_regions` AS `t1` ON `practices`.`id` = `t1`.`practice_id` WHERE `t1`.`region_id` IN (?…)), `limited_query` AS (SELECT *, (ROW_NUMBER() OVER (PARTITION BY `region_id` ORDER BY `title_key` ASC, `id` ASC)) AS `row_number` FROM `src_query`) SELECT {62 columns} FROM `limited_query` AS `practices` WHERE `practices`.`row_number` <= ?
