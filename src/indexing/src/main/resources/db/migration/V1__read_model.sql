-- The read model of search: rows that follow articles and speakers as the views in DynamoDB have
-- them, and can be built again from these at any time.

create extension if not exists pg_trgm;

-- The dictionary for a BCP 47 tag. Immutable, so that columns can be generated with it: a change of
-- the list is a new migration that rewrites the rows.
create function news_dictionary(tag text) returns text
  language sql immutable parallel safe
  return case lower(split_part(coalesce(tag, ''), '-', 1))
    when 'ar' then 'arabic'
    when 'hy' then 'armenian'
    when 'eu' then 'basque'
    when 'ca' then 'catalan'
    when 'da' then 'danish'
    when 'nl' then 'dutch'
    when 'en' then 'english'
    when 'fi' then 'finnish'
    when 'fr' then 'french'
    when 'de' then 'german'
    when 'el' then 'greek'
    when 'hi' then 'hindi'
    when 'hu' then 'hungarian'
    when 'id' then 'indonesian'
    when 'ga' then 'irish'
    when 'it' then 'italian'
    when 'lt' then 'lithuanian'
    when 'ne' then 'nepali'
    when 'no' then 'norwegian'
    when 'nb' then 'norwegian'
    when 'nn' then 'norwegian'
    when 'pt' then 'portuguese'
    when 'ro' then 'romanian'
    when 'ru' then 'russian'
    when 'sr' then 'serbian'
    when 'es' then 'spanish'
    when 'sv' then 'swedish'
    when 'ta' then 'tamil'
    when 'tr' then 'turkish'
    when 'yi' then 'yiddish'
    else 'simple'
  end;

-- One text search configuration for each dictionary, news_english and so on. They differ from
-- PostgreSQL's own in that they keep every word: in a phrase, "it was my" for example, no word may be
-- missing. Which words tell nothing by themselves is asked of PostgreSQL's own dictionaries
-- (english_stem), for a query only. The function that names the configurations is written out here,
-- since only with the configurations themselves in it can it be immutable.
do $$
declare
  dictionary text;
  choices text := '';
begin
  foreach dictionary in array array[
    'simple', 'arabic', 'armenian', 'basque', 'catalan', 'danish', 'dutch', 'english', 'finnish',
    'french', 'german', 'greek', 'hindi', 'hungarian', 'indonesian', 'irish', 'italian',
    'lithuanian', 'nepali', 'norwegian', 'portuguese', 'romanian', 'russian', 'serbian', 'spanish',
    'swedish', 'tamil', 'turkish', 'yiddish']
  loop
    execute format('create text search configuration news_%s (copy = simple)', dictionary);
    if dictionary <> 'simple' then
      execute format(
        'create text search dictionary news_%1$s_stem (template = snowball, language = %1$s)',
        dictionary);
      execute format(
        'alter text search configuration news_%1$s
           alter mapping for asciiword, word with news_%1$s_stem',
        dictionary);
    end if;
    choices := choices || format(' when %1$L then ''news_%1$s''::regconfig', dictionary);
  end loop;
  execute 'create function news_configuration(dictionary text) returns regconfig'
    || ' language sql immutable parallel safe return case dictionary' || choices || ' end';
end
$$;

-- The words of two texts, the first of which weighs more. They come as folded words (see
-- search.words.FoldedText): letters and digits without case and accents, so each is one word here
-- too, and its place the same.
create function news_words(language text, folded text, second "char") returns tsvector
  language sql immutable parallel safe
  return
    setweight(
      to_tsvector(
        news_configuration(news_dictionary(language)), split_part(folded, chr(10), 1)), 'A')
    || setweight(
      to_tsvector(
        news_configuration(news_dictionary(language)), split_part(folded, chr(10), 2)), second);

-- Rows are kept narrow, with long values beside them, so that a search that looks at many rows
-- reads few pages. A row counts how often it was written, so that nobody writes over what he has not
-- seen. That of what is gone stays for a while, and holds nothing else: what was read before must
-- not bring it back.

create table article (
  id text primary key,
  version bigint not null,
  generation bigint not null,
  listed_at timestamptz,
  publisher_id text,
  publisher_name text,
  section_id text,
  tag_ids text[],
  language text,
  dictionary text not null generated always as (news_dictionary(language)) stored,
  headline text,
  view text,
  body text,
  folded text,
  -- Which words are side by side, see search.words.WordPairs. In the row, since a phrase that is
  -- asked for is looked for in many rows.
  pairs bytea storage plain,
  gone_at timestamptz,
  words tsvector generated always as (news_words(language, folded, 'D')) stored
) with (toast_tuple_target = 256);

-- Written with their article, and only when that is.
create table quote (
  id text primary key,
  article_id text not null,
  listed_at timestamptz not null,
  position integer not null,
  publisher_id text,
  section_id text,
  tag_ids text[] not null,
  speaker_id text,
  type text not null,
  review text not null,
  confidence double precision not null,
  language text,
  dictionary text not null generated always as (news_dictionary(language)) stored,
  quoted text not null,
  speaker_name text,
  folded text not null,
  view text not null,
  words tsvector generated always as (news_words(language, folded, 'B')) stored
) with (toast_tuple_target = 256);

create table speaker (
  id text primary key,
  version bigint not null,
  generation bigint not null,
  name text,
  kind text,
  quote_count integer not null,
  -- Its names without case and accents, as they are compared with what somebody has typed.
  names text,
  -- The speaker that this id leads to, where it was merged or is an alias.
  into_id text,
  view text,
  gone_at timestamptz
);

-- The dictionaries that some text was read with, so that a question is read with no other.
create table dictionary_in_use (
  dictionary text primary key
);

-- What could not be brought into the rows. It holds up nothing, and is looked at by people.
create table quarantine (
  entity text primary key,
  generation bigint not null,
  reason text not null,
  quarantined_at timestamptz not null
);

-- How far each follower of a stream has come, and how far a rebuild has.
create table progress (
  follower text primary key,
  sequence text not null,
  changed_at timestamptz not null,
  applied_at timestamptz not null
);

create index article_words on article using gin (words) where gone_at is null;

-- What filters let through, the newest first: a page is met soon by walking back, or from the
-- oldest on.
create index article_newest on article (listed_at desc, id desc) where gone_at is null;
create index article_publisher on article (publisher_id, listed_at desc, id desc)
  where gone_at is null;
create index article_section on article (section_id, listed_at desc, id desc)
  where gone_at is null;
create index article_language on article (split_part(language, '-', 1), listed_at desc, id desc)
  where gone_at is null;
create index article_tags on article using gin (tag_ids) where gone_at is null;

create index quote_words on quote using gin (words);
create index quote_newest on quote (listed_at desc, id desc);
create index quote_speaker on quote (speaker_id, listed_at desc, id desc);
create index quote_publisher on quote (publisher_id, listed_at desc, id desc);
create index quote_section on quote (section_id, listed_at desc, id desc);
create index quote_language on quote (split_part(language, '-', 1), listed_at desc, id desc);
create index quote_review on quote (review, listed_at desc, id desc);
create index quote_tags on quote using gin (tag_ids);
-- Holds all that trends count.
create index quote_trends on quote (listed_at, speaker_id) where review <> 'rejected';
create index quote_article on quote (article_id);

create index speaker_names on speaker using gin (names gin_trgm_ops);

-- What is gone is looked for when it can be forgotten.
create index article_gone on article (gone_at) where gone_at is not null;
create index speaker_gone on speaker (gone_at) where gone_at is not null;
