SELECT COUNT(`promotion_tools`.`id`) FROM `promotion_tools` WHERE NOT `promotion_tools`.`example`

SELECT `agreements`.`id`, `agreements`.`code`, `agreements`.`city_agreements`, `agreements`.`organization_agreements`, `agreements`.`program_agreements` FROM `agreements` WHERE `agreements`.`id` IN (?…)

SELECT `programs`.`id`, `programs`.`acronym` FROM `programs` WHERE `programs`.`id` IN (?…)

SELECT `t1`.`promotion_tool_id`, COUNT(*) FROM `regions` JOIN `promotion_tool_regions` AS `t1` ON `regions`.`id` = `t1`.`region_id` WHERE `t1`.`promotion_tool_id` IN (?…) GROUP BY `t1`.`promotion_tool_id`

SELECT {50 columns} FROM `promotion_tools` WHERE NOT `promotion_tools`.`example` ORDER BY `promotion_tools`.`started_key` DESC, `promotion_tools`.`id` LIMIT 26

WITH `src_query` AS (SELECT `fundings`.`id`, `fundings`.`amount_cad`, `fundings`.`contribution_promotion_tool_id`, `fundings`.`agreement_fundings` FROM `fundings` WHERE `fundings`.`contribution_promotion_tool_id` IN (?…)), `limited_query` AS (SELECT *, (ROW_NUMBER() OVER (PARTITION BY `contribution_promotion_tool_id` ORDER BY `id` ASC)) AS `row_number` FROM `src_query`) SELECT `id`, `amount_cad`, `contribution_promotion_tool_id`, `agreement_fundings` FROM `limited_query` AS `fundings` WHERE `fundings`.`row_number` <= ?

WITH `src_query` AS (SELECT `t1`.`promotion_tool_id`, `regions`.`id`, `regions`.`code`, `regions`.`name` FROM `regions` JOIN `promotion_tool_regions` AS `t1` ON `regions`.`id` = `t1`.`region_id` WHERE `t1`.`promotion_tool_id` IN (?…)), `limited_query` AS (SELECT *, (ROW_NUMBER() OVER (PARTITION BY `promotion_tool_id` ORDER BY `id` ASC)) AS `row_number` FROM `src_query`) SELECT `promotion_tool_id`, `id`, `code`, `name` FROM `limited_query` AS `regions` WHERE `regions`.`row_number` <= ?
