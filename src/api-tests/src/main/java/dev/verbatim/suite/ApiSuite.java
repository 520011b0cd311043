package dev.verbatim.suite;

/**
 * What the API does, over HTTP. The same for the application in this process, for the package that
 * was made of it, and for the function behind Lambda's events.
 */
public abstract class ApiSuite
    implements ArticleTests,
        EditingTests,
        ReviewTests,
        BulkReviewTests,
        EditorQueueTests,
        QuoteFilterTests,
        FreshnessTests,
        SparseFieldsTests,
        SpeakerEditTests,
        SpeakerNameTests,
        NamesakeTests,
        GivenPublisherTests,
        UnnamedSpeakerTests,
        IdempotencyTests,
        BulkTests,
        ListTests,
        EmbeddedQuotesTests,
        QuotationTests,
        ExtractionTests,
        ProblemTests,
        AccessTests,
        ServiceTests,
        SeedTests,
        RandomQuoteTests,
        ExportTests,
        ChangeTests,
        FeedTests,
        LinkedDataTests,
        NegotiationTests {}
