SELECT {19 columns} FROM `indicators` WHERE EXISTS(SELECT * FROM JSON_EACH(`indicators`.`volets`, '$') WHERE `value` = ?) ORDER BY `indicators`.`position`, `indicators`.`id` LIMIT 26
