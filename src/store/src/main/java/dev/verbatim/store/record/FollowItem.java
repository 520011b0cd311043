package dev.verbatim.store.record;

import dev.verbatim.store.table.ItemSchema;
import dev.verbatim.store.table.Key;
import java.util.List;

/**
 * How far views have followed a decision about a speaker. It is in the table of record so that each
 * step, which writes it, is a change that is followed in turn: the way goes on after a crash.
 *
 * <table>
 *   <caption>Keys</caption>
 *   <tr><td>pk</td><td>{@code SPEAKER#<id>}</td></tr>
 *   <tr><td>sk</td><td>{@code FOLLOW}</td></tr>
 * </table>
 *
 * @param id the speaker
 * @param decided the version of the decision that is followed
 * @param lists the speakers whose lists are still to be walked; the first is being walked
 * @param position the sort key up to which that has been done; null at its beginning
 * @param done how many articles have been brought up to date
 */
public record FollowItem(String id, int decided, List<String> lists, String position, int done) {

  private static final String SK = "FOLLOW";

  /** The version of the decision that is followed. */
  public static final String DECIDED = "decided";

  private static final String LISTS = "lists";
  private static final String POSITION = "position";
  private static final String DONE = "done";

  public static final ItemSchema<FollowItem> SCHEMA =
      ItemSchema.of(
              FollowItem.class,
              item -> key(item.id),
              values ->
                  new FollowItem(
                      DecisionItem.speakerId(values.key().pk()),
                      values.number(DECIDED),
                      values.list(LISTS),
                      values.get(POSITION),
                      values.number(DONE)))
          .number(DECIDED, FollowItem::decided)
          .texts(LISTS, FollowItem::lists)
          .text(POSITION, FollowItem::position)
          .number(DONE, FollowItem::done)
          .build();

  public FollowItem {
    lists = List.copyOf(lists);
  }

  public static Key key(String id) {
    return new Key(DecisionItem.partition(id), SK);
  }

  /** Whether all of it has been walked. */
  public boolean isDone() {
    return lists.isEmpty();
  }

  /** The same, further on in the list that is being walked; null goes on with the next list. */
  public FollowItem at(String newPosition, int more) {
    return new FollowItem(
        id,
        decided,
        newPosition == null ? lists.subList(1, lists.size()) : lists,
        newPosition,
        done + more);
  }
}
