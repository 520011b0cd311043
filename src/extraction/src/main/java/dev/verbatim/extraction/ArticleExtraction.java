package dev.verbatim.extraction;

import dev.verbatim.extraction.attribution.AttributionConfidence;
import dev.verbatim.extraction.attribution.Decision;
import dev.verbatim.extraction.attribution.QuoteAttributor;
import dev.verbatim.extraction.attribution.SegmentJoiner;
import dev.verbatim.extraction.circumstance.MediumFinder;
import dev.verbatim.extraction.circumstance.SaidOnFinder;
import dev.verbatim.extraction.document.Document;
import dev.verbatim.extraction.document.QuoteContext;
import dev.verbatim.extraction.identity.CoreferenceResolver;
import dev.verbatim.extraction.identity.SourceProfile;
import dev.verbatim.extraction.indirect.IndirectSpeech;
import dev.verbatim.extraction.indirect.ReportedClause;
import dev.verbatim.extraction.language.Grammar;
import dev.verbatim.extraction.language.Language;
import dev.verbatim.extraction.learned.ExtractionModel;
import dev.verbatim.extraction.learned.IndirectModel;
import dev.verbatim.extraction.marks.QuotedSpan;
import dev.verbatim.extraction.media.NewsAgencies;
import dev.verbatim.extraction.mentions.Analysis;
import dev.verbatim.extraction.mentions.Mention;
import dev.verbatim.extraction.mentions.MentionExtent;
import dev.verbatim.extraction.text.QuoteStyle;
import dev.verbatim.extraction.text.Tokenizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** One run over one article: reads it, decides, and puts the result into records. */
final class ArticleExtraction {
  /**
   * How many tokens a context reaches beyond the words, so that a text without stops is not
   * repeated.
   */
  private static final int LONGEST_CONTEXT = 120;

  private final Grammar grammar;
  private final ExtractionModel model;
  private final ExtractionOptions options;
  private final Analysis analysis;
  private final Document document;
  private final Spans spans;
  private final MentionExtent extent;
  private final NewsAgencies agencies;
  private final SaidOnFinder saidOn;
  private final MediumFinder media;

  ArticleExtraction(
      ExtractionModel model, Language language, String body, ExtractionOptions options) {
    this.model = model;
    this.options = options;
    document = new Document(body, language);
    grammar = document.language.grammar;
    spans = new Spans(document);
    analysis = new Analysis(document, model.lexicon);
    extent = new MentionExtent(model, analysis);
    agencies = new NewsAgencies(analysis);
    saidOn = new SaidOnFinder(analysis, options.published());
    media = new MediumFinder(analysis, agencies);
  }

  Extraction extraction() {
    List<Decision> decisions = new QuoteAttributor(model, analysis, options.explain()).decide();
    Set<Mention> speakers = new LinkedHashSet<>();
    decisions.stream().map(Decision::speaker).filter(Objects::nonNull).forEach(speakers::add);
    CoreferenceResolver names = new CoreferenceResolver(model, analysis, speakers, extent);
    List<Quotation> quotations = new ArrayList<>();
    int inner = 0;
    Decision before = null;
    for (List<Decision> parts : new SegmentJoiner(document).join(decisions)) {
      Decision first = parts.get(0);
      Attribution attribution = null;
      if (first.speaker() != null) {
        attribution = attribution(first.speaker(), names);
      }
      List<Span> nested = new ArrayList<>();
      inner = nested(parts, inner, nested);
      Quotation last = quotations.isEmpty() ? null : quotations.get(quotations.size() - 1);
      LocalDate day = saidOn.find(first);
      if (day == null && before != null && sameSource(attribution, last)) {
        day = saidOn.goesOn(first, before) ? last.saidOn() : null;
      }
      quotations.add(quotation(parts, attribution, nested, day));
      before = first;
    }
    if (options.indirect()) {
      addIndirect(quotations, names);
    }
    return new Extraction(
        quotations, sources(quotations), agencies.all(), options.language(), List.of());
  }

  private void addIndirect(List<Quotation> quotations, CoreferenceResolver names) {
    IndirectModel indirect = IndirectModel.english();
    IndirectQuotation builder =
        new IndirectQuotation(analysis, indirect.calibration, saidOn, media, options);
    for (ReportedClause clause : new IndirectSpeech(indirect, model.lexicon, analysis).find()) {
      Mention speaker = clause.report().source;
      quotations.add(builder.of(clause, speaker == null ? null : attribution(speaker, names)));
    }
    quotations.sort(Comparator.comparingInt(q -> q.segments().get(0).start()));
  }

  private static List<Source> sources(List<Quotation> quotations) {
    Set<Source> sources = new LinkedHashSet<>();
    for (Quotation quotation : quotations) {
      if (quotation.attribution() != null && quotation.attribution().source() != null) {
        sources.add(quotation.attribution().source());
      }
    }
    return new ArrayList<>(sources);
  }

  private Attribution attribution(Mention speaker, CoreferenceResolver names) {
    Span mention = spans.ofTokens(extent.first(speaker), extent.last(speaker));
    SourceProfile profile = names.profile(speaker);
    return switch (profile.naming()) {
      case NAMED -> new Attribution(source(profile), mention);
      case UNNAMED -> Attribution.unnamed(profile.name(), mention);
      case UNRESOLVED -> Attribution.unresolved(mention);
    };
  }

  private static Source source(SourceProfile profile) {
    SourceKind kind =
        switch (profile.type()) {
          case PERSON -> SourceKind.PERSON;
          case ORGANIZATION -> SourceKind.ORGANIZATION;
          case PLACE -> SourceKind.PLACE;
          case GROUP -> SourceKind.GROUP;
          case UNKNOWN -> SourceKind.UNKNOWN;
        };
    return new Source(profile.name(), kind, profile.description(), profile.aliases());
  }

  private static boolean sameSource(Attribution attribution, Quotation last) {
    return attribution != null
        && attribution.name() != null
        && last.attribution() != null
        && attribution.name().equals(last.attribution().name());
  }

  private Quotation quotation(
      List<Decision> parts, Attribution attribution, List<Span> nested, LocalDate day) {
    Decision first = parts.get(0);
    return new Quotation(
        text(parts),
        segments(parts),
        first.direct() ? QuotationType.DIRECT : QuotationType.MIXED,
        attribution,
        cue(first),
        nested,
        context(parts),
        day,
        media.find(first),
        AttributionConfidence.of(first, model.calibration),
        spans.explanation(first.explanation()));
  }

  private List<Span> segments(List<Decision> parts) {
    List<Span> segments = new ArrayList<>(parts.size());
    for (Decision part : parts) {
      QuotedSpan span = part.quote().span;
      segments.add(spans.ofChars(span.start(), span.end()));
    }
    return segments;
  }

  /** The words without the outer marks. */
  private String text(List<Decision> parts) {
    StringBuilder text = new StringBuilder();
    for (Decision part : parts) {
      QuotedSpan span = part.quote().span;
      int start = span.start() + (QuoteStyle.isDoubled(document.body, span.start()) ? 2 : 1);
      int end = span.end();
      if (span.closed()) {
        boolean doubled = end - 2 >= start && QuoteStyle.isDoubled(document.body, end - 2);
        end -= doubled && QuoteStyle.of(document.body, span.start()) == QuoteStyle.DOUBLED ? 2 : 1;
      }
      if (text.length() > 0) {
        text.append(' ');
      }
      text.append(Tokenizer.strip(document.body.substring(start, Math.max(start, end))));
    }
    return text.toString();
  }

  private Span cue(Decision decision) {
    int cue = decision.cue();
    if (cue < 0) {
      return null;
    }
    boolean according =
        grammar.isAccordingTo(document.tokens.hash(cue), document.tokens.hash(cue + 1));
    return spans.ofTokens(cue, according ? cue + 1 : cue);
  }

  /** From the sentence of the first word to that of the last, the attribution's included. */
  private Span context(List<Decision> parts) {
    QuoteContext first = parts.get(0).quote();
    QuoteContext last = parts.get(parts.size() - 1).quote();
    int from = first.sentence;
    int to = document.sentences.of(last.lastToken);
    Mention speaker = parts.get(0).speaker();
    if (speaker != null
        && speaker.paragraph == first.paragraph
        && Math.abs(speaker.sentence - from) <= 2) {
      from = Math.min(from, speaker.sentence);
      to = Math.max(to, speaker.sentence);
    }
    int start = Math.max(document.sentences.first(from), first.firstToken - LONGEST_CONTEXT);
    int end = Math.min(document.sentences.end(to) - 1, last.lastToken + LONGEST_CONTEXT);
    return spans.ofTokens(start, end);
  }

  /** Collects what is in marks inside the parts; returns where the next quotation's begin. */
  private int nested(List<Decision> parts, int from, List<Span> nested) {
    int i = from;
    for (Decision part : parts) {
      QuotedSpan outer = part.quote().span;
      while (i < document.inner.size() && document.inner.get(i).start() < outer.end()) {
        QuotedSpan inner = document.inner.get(i++);
        if (inner.start() >= outer.start() && hasWords(inner)) {
          nested.add(spans.ofChars(inner.start(), inner.end()));
        }
      }
    }
    return i;
  }

  private boolean hasWords(QuotedSpan span) {
    for (int i = span.start(); i < span.end(); i++) {
      if (Character.isLetterOrDigit(document.body.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
