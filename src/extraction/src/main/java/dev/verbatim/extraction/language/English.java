package dev.verbatim.extraction.language;

/**
 * The closed classes of words that the engine must know by name. Everything else about the language
 * is learned: rates of words and weights are in the resource {@code english.model}.
 *
 * <p>Another language needs its own lists here and weights trained on its own articles.
 */
public final class English {
  /** Shortened words whose full stop does not end a sentence. */
  public static final WordSet ABBREVIATIONS =
      WordSet.of(
          "mr mrs ms messrs mx dr prof sen sens rep reps gov govs gen col maj capt cmdr cpl sgt lt"
              + " adm rev hon pres st mt ft jr sr esq inc corp co ltd bros assn dept univ jan feb"
              + " mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri vs"
              + " etc no nos vol ed eds fig al ave blvd rd sq est approx ala ariz ark calif colo"
              + " conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore"
              + " pa tenn tex va vt wash wis wyo d-calif r-tex supt asst atty insp det");

  /** Words of the grammar: never a name by themselves, even with a capital letter. */
  public static final WordSet FUNCTION_WORDS =
      WordSet.of(
          "a an the this that these those some any each every no all both either neither another"
              + " other such what which who whom whose when where why how whether if because since"
              + " although though while as until unless before after once than and or but nor so"
              + " yet for of in on at by to from with without within into onto upon about above"
              + " across against along among around behind below beneath beside besides between"
              + " beyond despite during except inside like near off out outside over past per"
              + " through throughout toward towards under up down via is are was were be been being"
              + " am has have had having do does did doing done will would shall should can could"
              + " may might must ought not n't never ever also too very just only even still"
              + " already again then there here now today yesterday tomorrow tonight later earlier"
              + " meanwhile however moreover instead indeed perhaps maybe yes well oh i me my mine"
              + " myself you your yours yourself he him his himself she her hers herself it its"
              + " itself we us our ours ourselves they them their theirs themselves one ones 's"
              + " more most many much few less least several own same let's it's"
              + " that's he's she's there's don't can't i'm we're they're you're i've we've they've"
              + " i'll didn't doesn't isn't wasn't aren't weren't won't wouldn't couldn't shouldn't"
              + " hasn't haven't hadn't what's who's here's first last next");

  public static final WordSet DETERMINERS =
      WordSet.of(
          "a an the this that these those some any each every no all both another one two three"
              + " four five six several many few most other his her its their our my your whose");

  public static final WordSet SUBJECT_PRONOUNS = WordSet.of("he she they it i we who");

  public static final WordSet POSSESSIVE_PRONOUNS =
      WordSet.of("his her its their our my your whose");

  public static final WordSet PREPOSITIONS =
      WordSet.of(
          "of in on at by to from with without within into onto upon about above across against"
              + " along among around behind below beneath beside between beyond despite during"
              + " except inside like near off out outside over past per through throughout toward"
              + " towards under up down via for as than after before since until");

  public static final WordSet AUXILIARIES =
      WordSet.of(
          "is are was were be been being am has have had having do does did will would shall"
              + " should can could may might must ought");

  /** Titles and ranks that stand before a name and are not part of it. */
  public static final WordSet TITLES =
      WordSet.of(
          "mr mr. mrs mrs. ms ms. messrs messrs. mx mx. miss madam madame monsieur dr dr. doctor"
              + " prof prof. professor sir dame lord lady sen sen. sens sens. senator senators rep"
              + " rep. reps reps. representative congressman congresswoman gov gov. govs govs."
              + " governor lieutenant lt lt. president vice prime minister chancellor premier king"
              + " queen prince princess pope cardinal bishop archbishop father sister brother rabbi"
              + " imam sheikh ayatollah rev rev. reverend pastor judge justice chief secretary"
              + " attorney general gen gen. colonel col col. major maj maj. captain capt capt."
              + " sergeant sgt sgt. corporal admiral adm adm. commander cmdr cmdr. officer"
              + " detective inspector sheriff mayor councilman councilwoman councillor alderman"
              + " commissioner ambassador speaker chairman chairwoman chair chairperson director"
              + " coach dean former ex-president ex-governor ex-mayor deputy assistant"
              + " undersecretary");

  /** Titles that only a man bears. */
  public static final WordSet MALE_TITLES =
      WordSet.of(
          "mr mr. messrs messrs. sir lord king prince pope cardinal bishop father brother"
              + " congressman councilman chairman monsieur imam sheikh ayatollah rabbi spokesman"
              + " businessman");

  /** Titles that only a woman bears. */
  public static final WordSet FEMALE_TITLES =
      WordSet.of(
          "mrs mrs. ms ms. miss madam madame dame lady queen princess sister congresswoman"
              + " councilwoman chairwoman spokeswoman businesswoman");

  /** The plainest reporting verbs; the rest are learned. */
  public static final WordSet SAYING =
      WordSet.of(
          "said says say saying asked asks told tells added adds wrote writes replied replies"
              + " responded answered shouted yelled exclaimed cried wondered tweeted joked demanded"
              + " continued recalled explained insisted declared noted");

  public static final WordSet WEEKDAYS =
      WordSet.of("monday tuesday wednesday thursday friday saturday sunday");

  /** Capitalised words that are times, not names. */
  public static final WordSet CALENDAR =
      WordSet.of(
          "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays"
              + " thursdays fridays saturdays sundays january february march april may june july"
              + " august september october november december jan. feb. mar. apr. aug. sept. oct."
              + " nov. dec. a.m. p.m. am pm et est edt gmt christmas easter");

  /** Small words inside names ("Ursula von der Leyen"). */
  public static final WordSet NAME_PARTICLES =
      WordSet.of(
          "de da del della di der den dos du la le van von bin ibn al el ben y e ter ten af");

  private static final int ACCORDING = WordHash.hash("according");
  private static final int TO = WordHash.hash("to");

  private English() {}

  /** Whether two words in a row, given by their hashes, are "according to". */
  public static boolean isAccordingTo(int first, int second) {
    return first == ACCORDING && second == TO;
  }
}
