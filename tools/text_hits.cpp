#include "text_hits.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "explanation.hpp"
#include "facet_bars.hpp"
#include "figures.hpp"
#include "marked_text.hpp"
#include "messages.hpp"
#include "printable.hpp"
#include "search_messages.hpp"
#include "shown_date.hpp"
#include "wrap.hpp"

namespace glane::cli {

namespace {

constexpr std::size_t kWidestText = 100;              // longer lines are hard to read
constexpr std::size_t kFacetRows = 10;                // beside hits; `facets` prints all
constexpr std::string_view kHistogram = "date:auto";  // is no longer than a page, and shown whole
constexpr std::string_view kSeparator = " · ";

std::vector<Span> marked_spans(std::string_view marked, Style style) {
  std::vector<Span> spans;
  for (const MarkedPart& part : marked_parts(marked)) {
    spans.push_back({printable(part.text), part.is_marked ? Style::highlight : style});
  }
  return spans;
}

// A title that shows nothing is named by headline().
std::vector<Span> title_spans(const Hit& hit) {
  std::vector<Span> spans = marked_spans(hit.title_marked, Style::bold);
  for (Span& span : spans) span.link = hit.document.url;
  const bool shows = std::any_of(spans.begin(), spans.end(), [](const Span& span) {
    return span.text.find_first_not_of(' ') != std::string::npos;
  });
  if (!shows) return {{headline(hit.document), Style::bold, hit.document.url}};
  return spans;
}

// "Lucette, quoted: ..." where the words found are another's.
std::vector<Span> snippet_spans(const Hit& hit) {
  std::vector<Span> spans = marked_spans(hit.snippet, Style::plain);
  if (!hit.quotation) return spans;
  const std::string& author = hit.quotation->author;
  const std::string head =
      author.empty() ? std::string(messages::kQuoted) : fill(messages::kQuotedAuthor, {author});
  spans.insert(spans.begin(), {printable(head) + " ", Style::dim});
  return spans;
}

constexpr std::size_t kMuchMore = 4;  // results that have not every word, for one that has

// Which results are counted, and how to have only those with all the words.
void print_offer_of_all(const SearchRequest& request, const SearchResponse& response,
                        Terminal& terminal) {
  if (response.partial || response.total_all >= response.total) return;
  if (request.sort != Sort::relevance) {
    terminal.print_line(messages::kSortedAny);
  } else if (response.total_all > 0 && response.total >= kMuchMore * response.total_all) {
    terminal.print_line(messages::kOfferAll);
  }
}

void print_head(const SearchRequest& request, const SearchResponse& response, Terminal& terminal) {
  const bool threads = response.total_documents.has_value();
  std::string line =
      counted(response.total, threads ? messages::kThreadResultNoun : messages::kResultNoun);
  if (response.total_all < response.total && !response.partial) {
    line += response.total_all == 0
                ? std::string(messages::kNoneWithAll)
                : fill(messages::kWithAll, {std::to_string(response.total_all)});
  }
  if (threads) line += ", " + counted(*response.total_documents, messages::kDocumentNoun);
  if (request.offset > 0 && !response.hits.empty()) {
    line += ", " + fill(messages::kShown, {std::to_string(request.offset + 1)});
  }
  const std::string took = " (" + fill(messages::kTook, {milliseconds(response.took_ms)}) + ")";
  terminal.print_line(terminal.paint(Style::bold, line) + terminal.paint(Style::dim, took));
  if (response.partial) terminal.print_line(messages::kPartial);
  print_offer_of_all(request, response, terminal);
  if (response.corrected) {
    terminal.print_line(fill(messages::kCorrected, {printable(*response.corrected)}));
  }
  if (response.in_quotations) {
    const std::string documents = counted(response.in_quotations->total, messages::kQuotingNoun);
    const std::string query = printable(response.in_quotations->query);
    terminal.print_line(fill(messages::kInQuotations, {documents, query}));
  }
  if (!response.near_authors.empty()) {
    const std::string names = joined(response.near_authors, ", ");
    terminal.print_line(fill(messages::kNearAuthors, {printable(names)}));
  }
}

// "capitole 8.1 + lead 4.0": the parts of a score that are worth a mention.
std::string score_sum(const ScoreParts& parts) {
  constexpr double kWorthMention = 0.05;
  std::vector<WordScore> all = parts.words;
  for (const auto& [name, score] : {std::pair{messages::kOtherParts, parts.rest},
                                    {messages::kAsTyped, parts.form},
                                    {messages::kAccents, parts.accents},
                                    {messages::kEarly, parts.lead},
                                    {messages::kNames, parts.names},
                                    {messages::kClose, parts.closeness},
                                    {messages::kInOrder, parts.order},
                                    {messages::kTitlePart, parts.title}}) {
    all.push_back({std::string(name), score});
  }
  std::string sum;
  for (const WordScore& part : all) {
    if (part.score < kWorthMention) continue;
    sum += (sum.empty() ? "" : " + ") + part.word + " " + decimal(part.score);
  }
  if (parts.recency < 1) sum = fill(messages::kTimesRecency, {sum, decimal(parts.recency)});
  return sum;
}

// "and 2 copies: lagazette.example, octet.example".
std::string copies(const Hit& hit) {
  std::vector<std::string> sites;
  for (const Duplicate& copy : hit.duplicates) {
    const bool listed = std::find(sites.begin(), sites.end(), copy.site) != sites.end();
    if (!listed && !copy.site.empty()) sites.push_back(copy.site);
  }
  std::string line = fill(messages::kCopies, {counted(hit.duplicates.size(), messages::kCopyNoun)});
  if (!sites.empty()) line += ": " + joined(sites, ", ");
  return printable(line);
}

// What is found of a thread beside its head, in the head's own column; what they share with it is
// not said again.
void print_group(const Hit& head, const Layout& layout, Terminal& terminal) {
  const HitGroup& group = *head.group;
  const Layout inner{layout.indent + "  ", layout.width};
  for (const Hit& hit : group.hits) {
    Document document = hit.document;
    if (document.site == head.document.site) document.site.clear();
    terminal.print(wrap({{byline(document)}}, layout, terminal));
    terminal.print(wrap(snippet_spans(hit), inner, terminal));
    terminal.print_line(inner.indent + terminal.paint(Style::dim, printable(document.id)));
  }
  const std::size_t shown = group.hits.size() + (group.is_head_found ? 1 : 0);
  if (group.total <= shown) return;
  const std::string more = counted(group.total - shown, messages::kMoreCommentsNoun);
  terminal.print_line(layout.indent + fill(messages::kMoreComments, {more}));
}

void print_hit(const Hit& hit, const std::string& number, const Layout& layout,
               Terminal& terminal) {
  std::string title = wrap(title_spans(hit), layout, terminal);
  title.replace(0, layout.indent.size(), number);
  terminal.print("\n" + title);
  terminal.print(wrap({{byline(hit.document)}}, layout, terminal));
  const bool is_found = !hit.group || hit.group->is_head_found;
  if (is_found) terminal.print(wrap(snippet_spans(hit), layout, terminal));
  const std::string place = terminal.paint(Style::dim, printable(place_of(hit.document)));
  terminal.print_line(layout.indent + terminal.link(hit.document.url, place));
  if (!hit.duplicates.empty()) terminal.print(wrap({{copies(hit)}}, layout, terminal));
  if (hit.parts) {
    const std::string sum = decimal(hit.score) + " = " + printable(score_sum(*hit.parts));
    terminal.print(wrap({{sum}}, layout, terminal));
  }
  if (hit.group) print_group(hit, layout, terminal);
}

}  // namespace

std::string headline(const Document& document) {
  const std::string title =
      printable(document.title.empty() ? document.thread_title : document.title);
  const bool blank = title.find_first_not_of(' ') == std::string::npos;
  return blank ? std::string(messages::kUntitled) : title;
}

std::string byline(const Document& document) {
  std::vector<std::string> parts;
  if (document.type == DocumentType::comment) {
    std::string mark(kCommentMark);
    mark += document.position > 0 ? fill(messages::kComment, {std::to_string(document.position)})
                                  : std::string(messages::kCommentAlone);
    if (!document.author.empty()) mark += fill(messages::kBy, {document.author});
    if (!document.reply_to.empty()) mark += fill(messages::kTo, {document.reply_to});
    parts.push_back(mark);
  } else {
    parts.push_back(document.author);
  }
  if (document.date) {
    const std::string date = shown_date(*document.date);
    parts.push_back(document.date_inherited ? fill(messages::kArticleDate, {date}) : date);
  }
  parts.push_back(document.site);
  std::string line;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    line.append(line.empty() ? "" : kSeparator).append(printable(part));
  }
  return line;
}

std::string place_of(const Document& document) {
  if (document.index.empty()) return document.id;
  return document.id + std::string(kSeparator) + document.index;
}

void print_hit_list(const std::string& head, const SearchResponse& response, Terminal& terminal) {
  terminal.print(wrap({{printable(head), Style::bold}}, {"", terminal.width()}, terminal));
  const std::size_t digits = std::to_string(response.hits.size()).size();
  const Layout layout{std::string(digits + 2, ' '), std::min(terminal.width(), kWidestText)};
  std::size_t rank = 0;
  for (const Hit& hit : response.hits) {
    print_hit(hit, right_aligned(std::to_string(++rank), digits) + ". ", layout, terminal);
  }
}

void print_text(const SearchRequest& request, const SearchResponse& response, Terminal& terminal) {
  const std::size_t width = std::min(terminal.width(), kWidestText);
  print_head(request, response, terminal);
  print_explanation(response, width, terminal);
  std::size_t rank = request.offset;
  const std::size_t digits = std::to_string(rank + response.hits.size()).size();
  const Layout layout{std::string(digits + 2, ' '), width};
  for (const Hit& hit : response.hits) {
    print_hit(hit, right_aligned(std::to_string(++rank), digits) + ". ", layout, terminal);
  }
  for (std::size_t i = 0; i < response.facets.size(); ++i) {
    const Facet& facet = response.facets[i];
    const bool sized =
        facet.name == kHistogram || (i < request.facets.size() && request.facets[i].size > 0);
    terminal.print(facet_bars(facet, sized ? 0 : kFacetRows, terminal));
  }
}

}  // namespace glane::cli
