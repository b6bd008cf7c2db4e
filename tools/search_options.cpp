#include "search_options.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>

#include "interrupt.hpp"
#include "legacy_text.hpp"
#include "messages.hpp"
#include "printable.hpp"

namespace glane::cli {

namespace {

bool is_blank(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (!is_white_space(next_character(text, at))) return false;
  }
  return true;
}

// NAME, NAME:SIZE, NAME:SIZE:PREFIX, NAME::PREFIX, where NAME is "author" or "date:month". What is
// none of these is left to be no facet's name.
FacetRequest facet_of(const std::string& text) {
  FacetRequest facet;
  facet.name = text;
  const std::size_t name_end = text.find(':', text.rfind("date:", 0) == 0 ? 5 : 0);
  if (name_end == std::string::npos) return facet;
  const std::size_t size_end = std::min(text.find(':', name_end + 1), text.size());
  const std::string size = text.substr(name_end + 1, size_end - name_end - 1);
  const bool has_prefix = size_end < text.size();
  if (!is_number(size) && !(size.empty() && has_prefix)) return facet;
  facet.name = text.substr(0, name_end);
  if (has_prefix) facet.prefix = in_utf8(text.substr(size_end + 1));
  if (size.empty()) return facet;
  const auto read = std::from_chars(size.data(), size.data() + size.size(), facet.size);
  if (read.ec != std::errc() || facet.size == 0) {
    throw Error(ErrorKind::usage, fill(messages::kBadFacetSize, {text}));
  }
  return facet;
}

std::vector<FacetRequest> facets_of(const Arguments& arguments) {
  std::vector<FacetRequest> facets;
  for (const std::string& text : arguments.all("facet")) {
    FacetRequest& facet = facets.emplace_back(facet_of(text));
    if (!arguments.has("facet-sort")) continue;
    const bool by_count = arguments.text("facet-sort") == "count";
    facet.order = by_count ? FacetOrder::count : FacetOrder::value;
  }
  return facets;
}

// Somebody waits, and can end it; 0: never.
constexpr double kSecondsOfCommand = 60;

// Both "0.5" and "0,5".
double seconds_of(std::string text) {
  const std::string typed = text;
  std::replace(text.begin(), text.end(), ',', '.');
  double seconds = -1;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, seconds, std::chars_format::fixed);
  if (read.ec != std::errc() || read.ptr != end || !std::isfinite(seconds) || seconds < 0) {
    throw Error(ErrorKind::usage, fill(messages::kNotSeconds, {"timeout", typed}));
  }
  return seconds;
}

std::vector<std::string> all_in_utf8(const std::vector<std::string>& values) {
  std::vector<std::string> out;
  for (const std::string& value : values) out.push_back(in_utf8(value));
  return out;
}

}  // namespace

std::string query_of(const Arguments& arguments) {
  std::vector<std::string> words;
  for (const std::string& word : arguments.operands()) {
    words.push_back(read_as_windows_1252(word).value_or(word));
  }
  return joined(words, " ");
}

std::string index_directory(const Arguments& arguments) {
  const char* environment = std::getenv("GLANE_INDEX");
  const bool set = environment != nullptr && *environment != '\0';
  return arguments.text("index", set ? environment : "glane.idx");
}

std::vector<std::string> index_directories(const Arguments& arguments) {
  if (arguments.has("index")) return arguments.all("index");
  return {index_directory(arguments)};
}

SearchRequest request_of(const Arguments& arguments) {
  SearchRequest request;
  request.query = joined(all_in_utf8(arguments.operands()), " ");
  if (is_blank(request.query)) request.query.clear();
  request.plain = arguments.has("plain");
  request.all = arguments.has("all");
  for (const std::string& type : arguments.all("type")) {
    const std::optional<DocumentType> named = type_named(type);
    if (!named) throw Error(ErrorKind::usage, fill(messages::kNoSuchType, {type}));
    request.types.push_back(*named);
  }
  request.authors = all_in_utf8(arguments.all("author"));
  request.sites = arguments.all("site");
  request.since = in_utf8(arguments.text("since"));
  request.until = in_utf8(arguments.text("until"));
  request.timeout_seconds =
      arguments.has("timeout") ? seconds_of(arguments.text("timeout")) : kSecondsOfCommand;
  request.stop = interrupted;
  request.facets = facets_of(arguments);
  return request;
}

std::string format_of(const Arguments& arguments) {
  const std::string format = arguments.text("format");
  for (const std::string_view form : {"excel", "bom"}) {
    if (!arguments.has(form)) continue;
    const bool fits = !arguments.has("batch") && (!arguments.has("format") || format == "csv");
    if (fits) return std::string(form);
    throw Error(ErrorKind::usage,
                fill(messages::kFormOfCsv, {form, arguments.has("batch") ? "--batch" : format}));
  }
  return format;
}

bool asks_something(const SearchRequest& request) {
  return !request.query.empty() || !request.types.empty() || !request.authors.empty() ||
         !request.sites.empty() || !request.since.empty() || !request.until.empty() ||
         !request.facets.empty();
}

}  // namespace glane::cli
