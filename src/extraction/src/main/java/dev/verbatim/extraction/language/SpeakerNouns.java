package dev.verbatim.extraction.language;

import java.util.Locale;

/** Common nouns by what they stand for when they speak: a person, an organisation, a group. */
public final class SpeakerNouns {
  private static final WordSet PERSONS =
      WordSet.of(
          "person official protester demonstrator guy spokesperson president senator governor mayor"
              + " minister secretary nominee candidate mogul surgeon neurosurgeon lawmaker"
              + " legislator judge justice author writer novelist poet actor actress singer"
              + " musician artist architect engineer billionaire executive lawyer attorney"
              + " prosecutor solicitor professor lecturer officer doctor physician nurse teacher"
              + " farmer coach player captain defendant suspect victim witness father mother"
              + " daughter son wife husband brother sister veteran soldier star politician leader"
              + " head chief host commentator analyst economist scientist researcher historian"
              + " sociologist psychologist expert strategist pollster consultant adviser advisor"
              + " aide director manager founder co-founder owner editor columnist journalist"
              + " reporter correspondent blogger critic activist campaigner organizer organiser"
              + " volunteer student pupil graduate resident neighbor neighbour worker employee"
              + " driver pilot guide sailor skipper baker butcher plumber carpenter shopkeeper"
              + " trader stallholder chair chairperson president-elect ambassador envoy diplomat"
              + " commissioner councillor councilor member delegate representative speaker deputy"
              + " premier chancellor king queen prince princess bishop archbishop priest pastor"
              + " rabbi imam pope general colonel commander sheriff detective inspector"
              + " superintendent treasurer accountant auditor banker investor trustee curator"
              + " librarian conductor composer designer photographer producer presenter broadcaster"
              + " winner champion rider cyclist runner racer rival colleague friend partner boss"
              + " supporter opponent voter source insider whistleblower republican democrat"
              + " conservative independent frontrunner front-runner chairman keeper technician"
              + " mechanic pensioner retiree widow widower customer tourist hiker meteorologist"
              + " biologist geologist physicist chemist astronomer epidemiologist vice-president"
              + " ceo cfo coo");
  private static final WordSet ORGANISATIONS =
      WordSet.of(
          "ministry government company agency office campaign department committee commission"
              + " council party university college school institute association union corporation"
              + " firm group bank court board bureau authority service administration senate house"
              + " congress parliament police force army navy military center centre foundation fund"
              + " society organization organisation network newspaper magazine paper broadcaster"
              + " station team club league federation alliance coalition church hospital trust"
              + " airline airport operator regulator watchdog embassy cabinet delegation charity"
              + " think-tank regime kremlin secretariat presidency tribunal publisher manufacturer"
              + " maker developer retailer chain brand startup nonprofit lab laboratory museum"
              + " theatre theater library railway");
  private static final WordSet GROUPS =
      WordSet.of(
          "people men women children police parents families crowds crowd staff public voters"
              + " authorities media relatives peers kids youths elders couple pair crew colleagues"
              + " democrats republicans conservatives liberals critics officials sources allies");

  private SpeakerNouns() {}

  public static boolean isPerson(String noun) {
    String word = noun.toLowerCase(Locale.ROOT);
    return PERSONS.contains(WordHash.hash(word))
        || word.endsWith("-old")
        || word.endsWith("man") && !word.endsWith("human")
        || word.endsWith("woman")
        || word.endsWith("ologist");
  }

  public static boolean isOrganisation(String noun) {
    return ORGANISATIONS.contains(WordHash.hash(noun));
  }

  /** A word for several people: "officials", "firefighters", "police". */
  public static boolean isGroup(String noun) {
    String word = noun.toLowerCase(Locale.ROOT);
    if (GROUPS.contains(WordHash.hash(word)) || word.endsWith("men") || word.endsWith("women")) {
      return !ORGANISATIONS.contains(WordHash.hash(word));
    }
    return word.endsWith("s")
        && (isPerson(word.substring(0, word.length() - 1))
            || isOrganisation(word.substring(0, word.length() - 1)));
  }

  /** Whether the noun is one of any of these kinds. */
  public static boolean names(String noun) {
    return isPerson(noun) || isOrganisation(noun) || isGroup(noun);
  }
}
