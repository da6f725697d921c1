SELECT COUNT(`outcomes`.`id`) FROM `outcomes` WHERE EXISTS (SELECT `indicators`.`id` FROM `indicators` WHERE `outcomes`.`indicator_outcomes` = `indicators`.`id` AND EXISTS(SELECT * FROM JSON_EACH(`indicators`.`volets`, '$') WHERE `value` = ?)) AND `outcomes`.`kind` = ?

SELECT `sources`.`id`, `sources`.`title`, `sources`.`url` FROM `sources` WHERE `sources`.`id` IN (?…)

SELECT {37 columns} FROM `outcomes` WHERE EXISTS (SELECT `indicators`.`id` FROM `indicators` WHERE `outcomes`.`indicator_outcomes` = `indicators`.`id` AND EXISTS(SELECT * FROM JSON_EACH(`indicators`.`volets`, '$') WHERE `value` = ?)) AND `outcomes`.`kind` = ? ORDER BY `outcomes`.`period_key`, `outcomes`.`id` LIMIT 26

SELECT {55 columns} FROM `hiring_initiatives` WHERE `hiring_initiatives`.`id` IN (?…)
