package dev.verbatim.search.projection;

import dev.verbatim.platform.table.Revision;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a revision as text. */
@Converter(autoApply = true)
public class RevisionColumn implements AttributeConverter<Revision, String> {

  @Override
  public String convertToDatabaseColumn(Revision revision) {
    return revision == null ? null : revision.toString();
  }

  @Override
  public Revision convertToEntityAttribute(String column) {
    return column == null ? null : Revision.parse(column);
  }
}
