SELECT `regions`.`id`, `regions`.`name` FROM `regions` WHERE `regions`.`code` = ? LIMIT 2

SELECT `sources`.`id`, `sources`.`title`, `sources`.`url` FROM `sources` WHERE `sources`.`id` IN (?…)

SELECT {19 columns} FROM `indicators` WHERE `indicators`.`code` = ? LIMIT 2

WITH `src_query` AS (SELECT {38 columns} FROM `outcomes` WHERE EXISTS (SELECT `indicators`.`id` FROM `indicators` WHERE `outcomes`.`indicator_outcomes` = `indicators`.`id` AND `indicators`.`code` = ?) AND `outcomes`.`subject_region_id` IN (?…)), `limited_query` AS (SELECT *, (ROW_NUMBER() OVER (PARTITION BY `subject_region_id` ORDER BY `id` ASC)) AS `row_number` FROM `src_query`) SELECT {38 columns} FROM `limited_query` AS `outcomes` WHERE `outcomes`.`row_number` <= ?
