#include "text_hits.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "facet_bars.hpp"
#include "figures.hpp"
#include "messages.hpp"
#include "printable.hpp"
#include "wrap.hpp"

namespace glane::cli {

namespace {

constexpr std::size_t kWidestText = 100;  // longer lines are hard to read
constexpr std::size_t kFacetRows = 10;    // beside hits; `facets` prints all
constexpr std::string_view kSeparator = " · ";

struct Entity {
  std::string_view written;
  std::string_view meant;
};

// What the library escapes in a snippet.
constexpr Entity kEntities[] = {{"&amp;", "&"},   {"&lt;", "<"},  {"&gt;", ">"},
                                {"&quot;", "\""}, {"&#39;", "'"}, {"&#x27;", "'"}};

std::string unescaped(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t mark = std::min(text.find('&'), text.size());
    out += text.substr(0, mark);
    text.remove_prefix(mark);
    const auto entity = std::find_if(
        std::begin(kEntities), std::end(kEntities),
        [&](const Entity& e) { return text.substr(0, e.written.size()) == e.written; });
    if (entity != std::end(kEntities)) {
      out += entity->meant;
      text.remove_prefix(entity->written.size());
    } else if (!text.empty()) {
      out += text.front();
      text.remove_prefix(1);
    }
  }
  return out;
}

// "… <mark>mot</mark> …" as spans: unescaped only after the marks are found.
std::vector<Span> snippet_spans(std::string_view snippet) {
  constexpr std::string_view kOpen = "<mark>";
  constexpr std::string_view kClose = "</mark>";
  std::vector<Span> spans;
  bool is_marked = false;
  while (!snippet.empty()) {
    const std::string_view tag = is_marked ? kClose : kOpen;
    const std::size_t end = std::min(snippet.find(tag), snippet.size());
    spans.push_back({printable(unescaped(snippet.substr(0, end))),
                     is_marked ? Style::highlight : Style::plain});
    snippet.remove_prefix(std::min(end + tag.size(), snippet.size()));
    is_marked = !is_marked;
  }
  return spans;
}

std::string milliseconds(double took_ms) {
  if (took_ms < 1) return "<1";
  return std::to_string(static_cast<long>(took_ms + 0.5));
}

void print_head(const SearchRequest& request, const SearchResponse& response, Terminal& terminal) {
  std::string line = counted(response.total, messages::kResultNoun);
  if (request.offset > 0 && !response.hits.empty()) {
    line += ", " + fill(messages::kShown, {std::to_string(request.offset + 1)});
  }
  const std::string took = " (" + fill(messages::kTook, {milliseconds(response.took_ms)}) + ")";
  terminal.print_line(terminal.paint(Style::bold, line) + terminal.paint(Style::dim, took));
  if (response.corrected) {
    terminal.print_line(fill(messages::kCorrected, {printable(*response.corrected)}));
  }
}

void print_explanation(const SearchResponse& response, std::size_t width, Terminal& terminal) {
  for (const ExplainedWord& word : response.words) {
    std::string text = fill(messages::kStopWord, {printable(word.word)});
    if (!word.stop_word) {
      text = fill(messages::kUnderstood,
                  {printable(word.word + " → " + word.lemma), printable(joined(word.forms, ", "))});
      if (!word.synonyms.empty()) {
        text += fill(messages::kSynonyms, {printable(joined(word.synonyms, ", "))});
      }
    }
    terminal.print(wrap({{text, Style::dim}}, {"  ", width}, terminal));
  }
}

// "capitole 8.1 + lead 4.0": the parts of a score that are worth a mention.
std::string score_sum(const ScoreParts& parts) {
  constexpr double kWorthMention = 0.05;
  std::vector<WordScore> all = parts.words;
  for (const auto& [name, score] :
       {std::pair{"phrases and others", parts.rest}, std::pair{"as typed", parts.form},
        std::pair{"accents", parts.accents}, std::pair{"early", parts.lead},
        std::pair{"names", parts.names}, std::pair{"close", parts.closeness},
        std::pair{"in order", parts.order}, std::pair{"title", parts.title}}) {
    all.push_back({std::string(name), score});
  }
  std::string sum;
  for (const WordScore& part : all) {
    if (part.score < kWorthMention) continue;
    sum += (sum.empty() ? "" : " + ") + part.word + " " + decimal(part.score);
  }
  if (parts.recency < 1) sum = "(" + sum + ") × recency " + decimal(parts.recency);
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

void print_hit(const Hit& hit, const std::string& number, const Layout& layout,
               Terminal& terminal) {
  std::string title = wrap({{headline(hit.document), Style::bold}}, layout, terminal);
  title.replace(0, layout.indent.size(), number);
  terminal.print("\n" + title);
  terminal.print(wrap({{byline(hit.document)}}, layout, terminal));
  terminal.print(wrap(snippet_spans(hit.snippet), layout, terminal));
  terminal.print_line(layout.indent + terminal.paint(Style::dim, printable(hit.document.id)));
  if (!hit.duplicates.empty()) terminal.print(wrap({{copies(hit)}}, layout, terminal));
  if (hit.parts) {
    const std::string sum = decimal(hit.score) + " = " + printable(score_sum(*hit.parts));
    terminal.print(wrap({{sum}}, layout, terminal));
  }
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
    std::string mark(messages::kCommentMark);
    mark += document.position > 0 ? fill(messages::kComment, {std::to_string(document.position)})
                                  : std::string(messages::kCommentAlone);
    if (!document.author.empty()) mark += fill(messages::kBy, {document.author});
    if (!document.reply_to.empty()) mark += fill(messages::kTo, {document.reply_to});
    parts.push_back(mark);
  } else {
    parts.push_back(document.author);
  }
  if (document.date) {
    const std::string date = french_date(*document.date);
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
    const bool sized = i < request.facets.size() && request.facets[i].size > 0;
    terminal.print(facet_bars(response.facets[i], sized ? 0 : kFacetRows, terminal));
  }
}

}  // namespace glane::cli
