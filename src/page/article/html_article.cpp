#include "page/article/html_article.hpp"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/contains.hpp"
#include "crawl/web_capture.hpp"
#include "page/article/article_author.hpp"
#include "page/article/article_body.hpp"
#include "page/article/article_place.hpp"
#include "page/article/boilerplate_elements.hpp"
#include "page/article/html_meta.hpp"
#include "page/article/site_name.hpp"
#include "page/article/text_doubts.hpp"
#include "page/article/url_date.hpp"
#include "page/article/visible_date.hpp"
#include "page/article/visible_section.hpp"
#include "page/document/publication_date.hpp"
#include "page/document/server.hpp"
#include "page/document/url.hpp"
#include "page/html/page_outline.hpp"
#include "page/people/authors.hpp"
#include "page/rules/rule_reading.hpp"

namespace glane {

namespace {

class ArticleReading {
 public:
  ArticleReading(const HtmlTree& tree, const PageOutline& outline, const Page& page,
                 const JsonLd& json, const ArticleOptions& options)
      : page_(page),
        json_(json),
        options_(options),
        root_(tree.root()),
        meta_(read_html_meta(tree, page.crawled)),
        outline_(outline) {
    const auto& documents = json.thread.documents;
    if (!documents.empty() && documents.front().type == DocumentType::article) {
      stated_ = documents.front();
    }
  }

  Document read(const std::vector<const GumboNode*>& excluded) {
    fill(article_.title, "title",
         {by_rule(&SiteRule::title), meta_.title, from_json("headline", stated_.title)});
    read_url();
    read_section();
    fill(article_.language, "language",
         {meta_.language, from_json("inLanguage", stated_.language)});
    const std::size_t title = outline_.find_title(article_.title);
    std::vector<Mark> marks = mark_boilerplate(outline_, title, excluded);
    ArticleBody body = read_body(title, marks);
    NameTrust trusted = NameTrust::full;
    for (const NameTrust trust : {NameTrust::some, NameTrust::none}) {
      if (body.element != 0 && !body.text.empty()) break;
      std::vector<Mark> other_marks = mark_boilerplate(outline_, title, excluded, trust);
      ArticleBody other = read_body(title, other_marks);
      const bool is_long =
          other.element != 0 && outline_[other.element].prose_bytes >= kLeastBoxBytes;
      if (!is_long && !(body.text.empty() && !other.text.empty())) continue;
      marks = std::move(other_marks);
      body = std::move(other);
      trusted = trust;
    }
    if (read_text(body)) {
      for (std::string& doubt : doubts_of_text(outline_, {body, title, trusted})) {
        tell_doubt(std::move(doubt));
      }
    }
    const ArticlePlace place(outline_, marks, title, body.element);
    read_author(place, excluded);
    read_date(place);
    return std::move(article_);
  }

 private:
  // What looks like a box is the article where there is no other text and it holds as much.
  static constexpr std::uint32_t kLeastBoxBytes = 500;

  SourcedValue from_json(std::string_view key, const std::string& value) const {
    return {value, "json-ld " + json_.type + " " + std::string(key)};
  }

  SourcedValue by_rule(Selector SiteRule::*selector) const {
    if (options_.rule == nullptr) return {};
    return {read_by_rule(options_.rule->*selector, root_), name_of_rule(selector)};
  }

  std::string name_of_rule(Selector SiteRule::*selector) const {
    return options_.rule->name + " " + (options_.rule->*selector).written();
  }

  void note(std::string_view field, const std::string& from) {
    if (options_.explain) article_.origins.push_back({std::string(field), from});
  }

  // From the first of the sources that has a value.
  void fill(std::string& into, std::string_view field,
            std::initializer_list<SourcedValue> sources) {
    for (const SourcedValue& source : sources) {
      if (source.value.empty()) continue;
      into = source.value;
      return note(field, source.from);
    }
  }

  void read_section() {
    fill(article_.section, "section", {by_rule(&SiteRule::section)});
    for (SourcedValue source : {meta_.section, from_json("articleSection", stated_.section),
                                SourcedValue{json_.section, "json-ld BreadcrumbList"},
                                find_visible_section(outline_, article_.title)}) {
      if (!article_.section.empty()) return;
      const std::string letters = site_name_letters(source.value);
      const bool of_site = is_name_of_host(source.value, article_.url) ||
                           letters == site_name_letters(meta_.site_name) ||
                           letters == site_name_letters(json_.publisher);
      if (of_site || !may_be_section(source.value, article_.title)) continue;
      fill(article_.section, "section", {source});
    }
  }

  // What names the server that the page came from, else where the crawl found it.
  void read_url() {
    std::vector<SourcedValue> claims = meta_.urls;
    if (!is_root_url(stated_.url)) {
      const auto copied = read_capture_url(stated_.url);
      claims.push_back(from_json("url", copied ? copied->url : stated_.url));
    }
    if (page_.url.empty()) claims.push_back({page_.saved_url, "comment of who saved it"});
    const std::string server = server_of_page(page_);
    for (const SourcedValue& claim : claims) {
      if (claim.value.empty()) continue;
      if (may_be_address_on_server(server, claim.value)) return fill(article_.url, "url", {claim});
      if (article_.claimed_url.empty()) article_.claimed_url = claim.value;
    }
    fill(article_.url, "url", {{page_.url, "crawl"}});
  }

  ArticleBody read_body(std::size_t title, const std::vector<Mark>& marks) const {
    return read_article_body(outline_, {article_.title, title, marks, page_.crawled});
  }

  // out: true where the text is the body's
  bool read_text(const ArticleBody& body) {
    // A page that a script fills shows less than it states.
    constexpr std::size_t kLeastBytes = 500;
    if (options_.rule != nullptr && !options_.rule->body.empty()) {
      article_.text = read_body_by_rule(*options_.rule, root_, article_.title, page_.crawled);
      if (!article_.text.empty()) {
        note("text", name_of_rule(&SiteRule::body));
        return false;
      }
    }
    const std::string& stated = stated_.text;
    const bool is_stated =
        (stated.size() > kLeastBytes && stated.size() / 2 > body.text.size()) || body.text.empty();
    fill(article_.text, "text",
         {is_stated ? from_json("articleBody", stated) : SourcedValue{body.text, body.found_by}});
    return !is_stated;
  }

  void tell_doubt(std::string doubt) const {
    if (options_.doubt) options_.doubt(std::move(doubt));
  }

  void read_author(const ArticlePlace& place, const std::vector<const GumboNode*>& excluded) {
    if (const SourcedValue author = by_rule(&SiteRule::author); !author.value.empty()) {
      article_.author = clean_signature(author.value);
      return note("author", author.from);
    }
    const SignedPage signed_page{outline_,        place,        page_.crawled, meta_.site_name,
                                 json_.publisher, article_.url, excluded};
    const std::vector<MetadataAuthor> metadata{
        {from_json("author", stated_.author), stated_.authors, json_.by_organization},
        {meta_.author, {}, false}};
    ArticleAuthor author = find_article_author(metadata, signed_page);
    if (author.author.value.empty()) return;
    if (!author.contradicted.empty()) {
      tell_doubt("states the author " + author.contradicted + ", and shows " + author.author.value);
    }
    note("author", author.author.from);
    article_.author = std::move(author.author.value);
    article_.authors = std::move(author.authors);
  }

  void read_date(const ArticlePlace& place) {
    if (options_.rule != nullptr) {
      const auto date = read_date_by_rule(options_.rule->date, root_, page_.crawled);
      if (date) return set_date(*date, name_of_rule(&SiteRule::date));
    }
    const auto shown = find_visible_date(outline_, place, page_.crawled);
    std::optional<StatedDate> stated = state(stated_.date, from_json("date", "").from);
    const std::optional<StatedDate> meta = state(meta_.date, meta_.date_from);
    // A plugin's date, against which the page agrees with itself.
    const bool outvoted = stated && meta && shown && !shown->updated &&
                          agree(meta->date, shown->date) && !agree(stated->date, meta->date);
    if (!stated || outvoted) stated = meta;
    // <meta name=date> is often of the template or of the file, and what is shown is of the text.
    const bool vague = stated && meta && stated->from == meta->from && is_vague(meta->from);
    // What counts from the crawl ("mardi à 10 h 19") is vaguer still.
    constexpr std::int64_t kRelativeReach = 8 * std::int64_t{86400};
    const bool absolute =
        shown && interval_of(shown->date).last + kRelativeReach < interval_of(page_.crawled).first;
    if (vague && absolute && !shown->updated && !agree(shown->date, meta->date)) stated.reset();
    // "Publié le ..." in words, long before what a machine field calls the publication.
    const bool is_update = stated && shown && shown->said && !agree(stated->date, shown->date) &&
                           interval_of(shown->date).last < interval_of(stated->date).first;
    const auto in_url = state(date_in_url(article_.url), "url");
    if (stated && !is_update) {
      const auto shown_date = shown ? std::optional(shown->date) : std::nullopt;
      const auto url_date = in_url ? std::optional(in_url->date) : std::nullopt;
      const Date date = in_own_zone(stated->date, {shown_date, url_date, stated_.date, meta_.date});
      return set_date(date, stated->from);
    }
    // A month of the address, or what is shown of a day in it.
    if (shown) return set_date(shown->date, shown->from);
    if (in_url && in_url->date.precision >= Precision::day) return set_date(in_url->date, "url");
    read_lesser_date(in_url, place);
  }

  static constexpr std::string_view kVagueNames[] = {
      "meta date", "meta dc.date", "meta dcterms.date", "meta created", "meta datecreated"};

  struct StatedDate {
    Date date;
    std::string from;
  };

  std::optional<StatedDate> state(const std::optional<Date>& date, std::string from) const {
    if (!date || !may_be_published(*date, page_.crawled)) return std::nullopt;
    return StatedDate{*date, std::move(from)};
  }

  static bool is_vague(std::string_view from) { return contains(kVagueNames, from); }

  // A machine's moment in UTC is, in the evening of the Americas, of the day after the page's own,
  // which another field gives with its offset, or what is shown and the address tell.
  static Date in_own_zone(const Date& date, std::initializer_list<std::optional<Date>> others) {
    if (date.offset_minutes != 0 || date.precision < Precision::minute) return date;
    const Interval moment = interval_of(date);
    for (const std::optional<Date>& other : others) {
      if (!other || other->offset_minutes.value_or(0) >= 0) continue;
      const Interval same = interval_of(*other);
      if (same.first <= moment.last && moment.first <= same.last) return *other;
    }
    for (const std::optional<Date>& other : others) {
      if (!other || other->precision < Precision::day) continue;
      if (is_same_publication_day(*other, date)) return date;
      const bool before = interval_of(*other).last < moment.first;
      if (before && agree(*other, date)) return *other;
    }
    return date;
  }

  // Where nothing tells of the article itself.
  void read_lesser_date(const std::optional<StatedDate>& in_url, const ArticlePlace& place) {
    if (const auto thing = state(json_.thing_date, "json-ld " + json_.thing_type + " date")) {
      return set_date(thing->date, thing->from);
    }
    if (const auto lone = find_lone_visible_date(outline_, place, page_.crawled)) {
      return set_date(lone->date, lone->from);
    }
    if (meta_.titled) return set_date(*meta_.titled, "title");
    if (in_url) return set_date(in_url->date, in_url->from);
    if (meta_.updated) set_date(*meta_.updated, meta_.updated_from);
  }

  void set_date(const Date& date, const std::string& from) {
    article_.date = date;
    note("date", from);
  }

  const Page& page_;
  const JsonLd& json_;
  const ArticleOptions& options_;
  const GumboNode& root_;
  Document stated_;
  HtmlMeta meta_;
  const PageOutline& outline_;
  Document article_;
};

}  // namespace

Document read_html_article(const HtmlTree& tree, const PageOutline& outline, const Page& page,
                           const JsonLd& stated, const std::vector<const GumboNode*>& excluded,
                           const ArticleOptions& options) {
  return ArticleReading(tree, outline, page, stated, options).read(excluded);
}

}  // namespace glane
