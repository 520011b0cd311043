package dev.verbatim.store.table;

import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

/**
 * The table of record: articles with their quotations, and what editors decided about speakers. Its
 * items are read by their keys alone, so it has no index; lists are views ({@link ViewsTable}).
 */
public final class RecordTable {

  private RecordTable() {}

  /**
   * The table as every environment has it.
   *
   * @param name the table's name
   */
  public static CreateTableRequest definition(String name) {
    return TableCreation.keyed(name).build();
  }
}
