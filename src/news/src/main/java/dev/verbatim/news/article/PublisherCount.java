package dev.verbatim.news.article;

/**
 * A publisher and how much of it is here.
 *
 * @param publisher the publisher
 * @param articleCount how many articles, 1 or more
 */
public record PublisherCount(Publisher publisher, int articleCount) {}
