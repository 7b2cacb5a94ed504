UPDATE next_of_kin SET reference = LEFT(SHA2(CONCAT(id, ':', RAND()), 256), 22), position = id WHERE reference IS NULL;
