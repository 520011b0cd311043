package dev.verbatim.extraction.language;

/** Given names and the small words inside of names. Immutable. */
public final class PersonNames {
  /** Small words inside of names ("Ursula von der Leyen"). */
  public final WordSet particles;

  /** Particles with which a name may begin, since they are no English words. */
  public final WordSet leadingParticles;

  /** Given names of men. Names that men and women share are left out. */
  public final WordSet male;

  /** Given names of women. */
  public final WordSet female;

  PersonNames(WordFile file) {
    particles = file.words("particles");
    leadingParticles = file.words("leading-particles");
    male = file.words("male");
    female = file.words("female");
    file.end();
  }

  /** 1 for a man's given name, -1 for a woman's, 0 when not known. */
  public int gender(int hash) {
    return male.contains(hash) ? 1 : female.contains(hash) ? -1 : 0;
  }
}
