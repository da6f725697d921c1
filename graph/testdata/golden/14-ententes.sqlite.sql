SELECT * FROM (SELECT *, (ROW_NUMBER() OVER (PARTITION BY `owner` ORDER BY `c`.`id` ASC)) AS `place` FROM (SELECT DISTINCT `owner`.`agreement_fundings` AS `owner`, `practices`.`id` AS `id` FROM `practices` JOIN `fundings` AS `owner` ON `practices`.`id` = `owner`.`contribution_practice_id` WHERE 1 = 1 AND `owner`.`agreement_fundings` IN (?…) UNION ALL SELECT DISTINCT `owner`.`agreement_fundings` AS `owner`, `hiring_initiatives`.`id` AS `id` FROM `hiring_initiatives` JOIN `fundings` AS `owner` ON `hiring_initiatives`.`id` = `owner`.`contribution_hiring_initiative_id` WHERE 1 = 1 AND `owner`.`agreement_fundings` IN (?…) UNION ALL SELECT DISTINCT `owner`.`agreement_fundings` AS `owner`, `promotion_tools`.`id` AS `id` FROM `promotion_tools` JOIN `fundings` AS `owner` ON `promotion_tools`.`id` = `owner`.`contribution_promotion_tool_id` WHERE 1 = 1 AND `owner`.`agreement_fundings` IN (?…) UNION ALL SELECT DISTINCT `owner`.`agreement_fundings` AS `owner`, `outreach_missions`.`id` AS `id` FROM `outreach_missions` JOIN `fundings` AS `owner` ON `outreach_missions`.`id` = `owner`.`contribution_outreach_mission_id` WHERE 1 = 1 AND `owner`.`agreement_fundings` IN (?…)) AS `c`) AS `r` WHERE `place` <= ? ORDER BY `owner`, `place`

SELECT `cities`.`id`, `cities`.`name` FROM `cities` WHERE `cities`.`id` IN (?…)

SELECT `indicators`.`id`, `indicators`.`code` FROM `indicators` WHERE `indicators`.`id` IN (?…)

SELECT `indicators`.`id`, `indicators`.`code` FROM `indicators` WHERE `indicators`.`id` IN (?…)

SELECT `organizations`.`id`, `organizations`.`name` FROM `organizations` WHERE `organizations`.`id` IN (?…)

SELECT `owner`, COUNT(*) FROM (SELECT DISTINCT `owner`.`agreement_fundings` AS `owner`, `practices`.`id` AS `id` FROM `practices` JOIN `fundings` AS `owner` ON `practices`.`id` = `owner`.`contribution_practice_id` WHERE 1 = 1 AND `owner`.`agreement_fundings` IN (?…) UNION ALL SELECT DISTINCT `owner`.`agreement_fundings` AS `owner`, `hiring_initiatives`.`id` AS `id` FROM `hiring_initiatives` JOIN `fundings` AS `owner` ON `hiring_initiatives`.`id` = `owner`.`contribution_hiring_initiative_id` WHERE 1 = 1 AND `owner`.`agreement_fundings` IN (?…) UNION ALL SELECT DISTINCT `owner`.`agreement_fundings` AS `owner`, `promotion_tools`.`id` AS `id` FROM `promotion_tools` JOIN `fundings` AS `owner` ON `promotion_tools`.`id` = `owner`.`contribution_promotion_tool_id` WHERE 1 = 1 AND `owner`.`agreement_fundings` IN (?…) UNION ALL SELECT DISTINCT `owner`.`agreement_fundings` AS `owner`, `outreach_missions`.`id` AS `id` FROM `outreach_missions` JOIN `fundings` AS `owner` ON `outreach_missions`.`id` = `owner`.`contribution_outreach_mission_id` WHERE 1 = 1 AND `owner`.`agreement_fundings` IN (?…)) AS `c` GROUP BY `owner`

SELECT {11 columns} FROM `programs` WHERE `programs`.`id` IN (?…)

SELECT {17 columns} FROM `agreements` ORDER BY `agreements`.`id` LIMIT 13

SELECT {50 columns} FROM `promotion_tools` WHERE `promotion_tools`.`id` IN (?…)

SELECT {61 columns} FROM `practices` WHERE `practices`.`id` IN (?…)

WITH `src_query` AS (SELECT {38 columns} FROM `outcomes` WHERE `outcomes`.`subject_practice_id` IN (?…)), `limited_query` AS (SELECT *, (ROW_NUMBER() OVER (PARTITION BY `subject_practice_id` ORDER BY `id` ASC)) AS `row_number` FROM `src_query`) SELECT {38 columns} FROM `limited_query` AS `outcomes` WHERE `outcomes`.`row_number` <= ?

WITH `src_query` AS (SELECT {38 columns} FROM `outcomes` WHERE `outcomes`.`subject_promotion_tool_id` IN (?…)), `limited_query` AS (SELECT *, (ROW_NUMBER() OVER (PARTITION BY `subject_promotion_tool_id` ORDER BY `id` ASC)) AS `row_number` FROM `src_query`) SELECT {38 columns} FROM `limited_query` AS `outcomes` WHERE `outcomes`.`row_number` <= ?
