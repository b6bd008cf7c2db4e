#include "page/article/html_article.hpp"

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "crawl/web_capture.hpp"
#include "page/article/article_author.hpp"
#include "page/article/article_body.hpp"
#include "page/article/article_date.hpp"
#include "page/article/article_place.hpp"
#include "page/article/article_section.hpp"
#include "page/article/boilerplate_elements.hpp"
#include "page/article/html_meta.hpp"
#include "page/article/known_lines.hpp"
#include "page/article/listed_posts.hpp"
#include "page/article/section_name.hpp"
#include "page/article/shown_title.hpp"
#include "page/article/stated_lead.hpp"
#include "page/article/text_doubts.hpp"
#include "page/article/text_signature.hpp"
#include "page/article/title_parts.hpp"
#include "page/article/words_over_text.hpp"
#include "page/document/server.hpp"
#include "page/document/url.hpp"
#include "page/html/boilerplate_names.hpp"
#include "page/html/html_text.hpp"
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
    article_.title = title_without_tail(std::move(article_.title), stated_.title);
    read_url();
    headline_ = article_.title;
    if (meta_.title.value == article_.title && !meta_.title.from.starts_with("h")) {
      headline_ = title_as_shown(outline_, article_.title, article_.url);
    }
    // "2011/07/22 > Brèves > Le pont rouvre": a way through the site that a page states as its
    // title stays whole.
    if (article_.title.find(" > ") == std::string::npos) article_.title = headline_;
    const std::size_t title = outline_.find_title(headline_);
    read_section(title);
    fill(article_.language, "language",
         {meta_.language, from_json("inLanguage", stated_.language)});
    BodyHints hints = hints_of_body(title);
    NameTrust trusted = NameTrust::full;
    const ArticleBody body = read_body(hints, trusted, excluded);
    const bool is_shown = read_text(body, hints.stated_lead);
    if (is_shown) {
      for (Remark& doubt : doubts_of_text(outline_, {body, title, trusted})) {
        tell_doubt(std::move(doubt));
      }
    }
    const ArticlePlace place(outline_, hints.marks, title, body.element);
    // Nobody signs a list of posts.
    if (find_listed_posts(outline_, title).empty()) read_author(place, excluded);
    read_date(place);
    if (is_shown) article_.text = without_known_lines(article_.text, known_fields(hints.signers));
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

  void read_section(std::size_t title) {
    fill(article_.section, "section", {by_rule(&SiteRule::section)});
    if (!article_.section.empty()) return;
    const SectionPage page{outline_, title, headline_, article_.url};
    const StatedSection stated{{meta_.section, from_json("articleSection", stated_.section),
                                SourcedValue{json_.section, "json-ld BreadcrumbList"}},
                               {meta_.site_name, json_.publisher},
                               {meta_.author.value, stated_.author}};
    fill(article_.section, "section", {find_article_section(page, stated)});
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
    if (server.empty()) claims.insert(claims.begin(), meta_.url);
    for (const SourcedValue& claim : claims) {
      if (claim.value.empty()) continue;
      if (may_be_address_on_server(server, claim.value)) return fill(article_.url, "url", {claim});
      if (article_.claimed_url.empty()) article_.claimed_url = claim.value;
    }
    fill(article_.url, "url", {{page_.url, "crawl"}});
    if (server.empty()) fill(article_.site, "site", {{meta_.linked_site, "links of the head"}});
  }

  BodyHints hints_of_body(std::size_t title) const {
    BodyHints hints;
    hints.title = headline_;
    hints.title_element = title;
    hints.seen = page_.crawled;
    hints.site_name = meta_.site_name;
    hints.stated_lead = find_stated_lead(outline_, title, meta_.descriptions);
    hints.signers = {meta_.author.value, stated_.author};
    hints.signers.insert(hints.signers.end(), stated_.authors.begin(), stated_.authors.end());
    return hints;
  }

  // Names of parts are trusted less where what they leave cannot be the text.
  //   out: hints.marks, trusted  those that the body was read with
  ArticleBody read_body(BodyHints& hints, NameTrust& trusted,
                        const std::vector<const GumboNode*>& excluded) const {
    const auto marks_with = [&](NameTrust trust) {
      return mark_boilerplate(outline_, hints.title_element, excluded, trust);
    };
    hints.marks = marks_with(trusted);
    ArticleBody body = read_article_body(outline_, hints);
    const bool is_rest = is_rest_of_text(body);
    for (const NameTrust trust : {NameTrust::some, NameTrust::none}) {
      const bool is_hollow = is_without_most(body);
      const bool is_whole = body.element != 0 && !body.text.empty() && !is_hollow;
      if (is_whole && !(is_rest && trust == NameTrust::some)) break;
      std::vector<Mark> marks = std::exchange(hints.marks, marks_with(trust));
      ArticleBody other = read_article_body(outline_, hints);
      const bool is_long =
          other.element != 0 && outline_[other.element].prose_bytes >= kLeastBoxBytes;
      const bool is_better = (is_long || (body.text.empty() && !other.text.empty())) &&
                             (!is_rest || holds_text(other)) &&
                             (!is_hollow || other.text.size() >= body.text.size() * 2);
      if (is_better) {
        body = std::move(other);
        trusted = trust;
      } else {
        hints.marks = std::move(marks);
      }
    }
    return body;
  }

  // A lead, perhaps: most of the page's running text is taken for a box.
  bool is_rest_of_text(const ArticleBody& body) const {
    constexpr std::uint64_t kLeastShare = 10;  // per cent
    const std::uint64_t prose = outline_[body.element].prose_bytes;
    return body.element != 0 && !body.text.empty() &&
           prose * 100 < outline_[0].prose_bytes * kLeastShare;
  }

  // Names in it took most of its paragraphs for boxes.
  bool is_without_most(const ArticleBody& body) const {
    constexpr std::uint64_t kLeastShare = 25;  // per cent
    constexpr int kLeastLikeness = 40;         // a list of teasers does not call itself a body
    const PageElement& element = outline_[body.element];
    return body.element != 0 && body.text.size() * 100 < element.prose_bytes * kLeastShare &&
           body_likeness_of_names(*element.node) >= kLeastLikeness;
  }

  // In paragraphs, and few of them links.
  bool holds_text(const ArticleBody& body) const {
    constexpr std::uint32_t kLeastBytes = 2000;
    const PageElement& element = outline_[body.element];
    return body.element != 0 && element.prose_bytes >= kLeastBytes &&
           element.prose_bytes * 2 > outline_[0].prose_bytes &&
           element.link_bytes * 5 < element.text_bytes;
  }

  // What is stated begins below the lead, at times.
  std::string with_lead(std::string text, const ArticleBody& body, std::size_t stated_lead) const {
    constexpr std::size_t kLeastBytes = 40;
    std::string lead = stated_lead != 0 ? html_lines(outline_.node(stated_lead), {}) : body.lead;
    lead.resize(std::min(lead.find('\n'), lead.size()));
    if (lead.size() < kLeastBytes || text.size() < lead.size()) return text;
    if (letters_of_lead(text).find(letters_of_lead(lead)) != std::string::npos) return text;
    return lead + "\n" + text;
  }

  // out: true where the text is the body's
  bool read_text(const ArticleBody& body, std::size_t stated_lead) {
    // A page that a script fills shows less than it states.
    constexpr std::size_t kLeastBytes = 500;
    if (options_.rule != nullptr && !options_.rule->body.empty()) {
      article_.text = read_body_by_rule(*options_.rule, root_, article_.title, page_.crawled);
      if (!article_.text.empty()) {
        note("text", name_of_rule(&SiteRule::body));
        return false;
      }
    }
    const bool is_html = stated_.text.find("</p>") != std::string::npos;
    const std::string stated = is_html ? html_visible_text(stated_.text) : stated_.text;
    const bool is_stated =
        (stated.size() > kLeastBytes && stated.size() / 2 > body.text.size()) || body.text.empty();
    fill(article_.text, "text",
         {is_stated
              ? from_json("articleBody", with_lead(stated, body, stated_lead))
              : SourcedValue{without_section_over(body.text, article_.section), body.found_by}});
    return !is_stated;
  }

  void tell_doubt(Remark doubt) const {
    if (options_.doubt) options_.doubt(std::move(doubt));
  }

  void read_author(const ArticlePlace& place, const std::vector<const GumboNode*>& excluded) {
    if (const SourcedValue author = by_rule(&SiteRule::author); !author.value.empty()) {
      article_.author = clean_signature(author.value);
      return note("author", author.from);
    }
    const SignedPage signed_page{outline_,        place,        page_.crawled, meta_.site_name,
                                 json_.publisher, article_.url, excluded};
    std::vector<MetadataAuthor> metadata{
        {from_json("author", stated_.author), stated_.authors, json_.by_organization},
        {meta_.author, {}, false}};
    for (const SourcedValue& other : meta_.other_authors) metadata.push_back({other, {}, false});
    if (!meta_.editor.empty() && meta_.editor == stated_.author) metadata.erase(metadata.begin());
    ArticleAuthor author = find_article_author(metadata, signed_page);
    const bool is_shown =
        !author.author.from.starts_with("json-ld ") && !author.author.from.starts_with("meta ");
    if (author.author.value.empty() || !(is_shown || place.shows(author.author.value))) {
      const std::string behind = person_behind_text(article_.text);
      if (!behind.empty()) author = {{behind, "end of the text"}, {}, {}};
    }
    if (author.author.value.empty()) {
      author.author = {agency_behind_text(article_.text), "end of the text"};
    }
    if (author.author.value.empty()) return;
    if (!author.contradicted.empty()) {
      tell_doubt({DiagnosticCode::page_author,
                  {{"stated", author.contradicted}, {"shown", author.author.value}}});
    }
    note("author", author.author.from);
    article_.author = std::move(author.author.value);
    article_.authors = std::move(author.authors);
  }

  KnownFields known_fields(std::vector<std::string> names) const {
    const std::vector<std::string>& authors = article_.authors;
    names.insert(names.end(), authors.begin(), authors.end());
    names.insert(names.end(),
                 {article_.author, article_.section, meta_.site_name, json_.publisher});
    return {article_.title, article_.url, std::move(names), article_.date, page_.crawled};
  }

  void read_date(const ArticlePlace& place) {
    if (options_.rule != nullptr) {
      const auto date = read_date_by_rule(options_.rule->date, root_, page_.crawled);
      if (date) return set_date(*date, name_of_rule(&SiteRule::date));
    }
    const auto found = find_article_date(
        {outline_, place, meta_, json_, stated_.date, article_.url, page_.text, page_.crawled});
    if (found) set_date(found->date, found->from);
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
  std::string headline_;  // the title as the page shows it
};

}  // namespace

Document read_html_article(const HtmlTree& tree, const PageOutline& outline, const Page& page,
                           const JsonLd& stated, const std::vector<const GumboNode*>& excluded,
                           const ArticleOptions& options) {
  return ArticleReading(tree, outline, page, stated, options).read(excluded);
}

}  // namespace glane
