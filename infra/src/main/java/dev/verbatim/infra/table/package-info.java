/** The tables of DynamoDB, as the files say that the code of the store is tested against, too. */
package dev.verbatim.infra.table;
