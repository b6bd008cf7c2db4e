// `glane similar`: documents like one.
#include <fstream>
#include <iostream>
#include <iterator>
#include <utility>

#include "around_messages.hpp"
#include "command.hpp"
#include "hit_output.hpp"
#include "interrupt.hpp"
#include "search_options.hpp"

namespace glane::cli {

namespace {

struct Asked {
  std::vector<std::string> directories;
  std::string like;
  SearchRequest request;
  std::string format;
};

// The article of a page, or what there is in its place.
Document read_document(std::istream& input, const std::string& name) {
  const std::string bytes(std::istreambuf_iterator<char>(input), {});
  std::vector<Document> documents;
  if (!input.bad()) documents = extract_page(bytes, name);
  if (documents.empty()) throw Error(ErrorKind::input, fill(messages::kNoText, {name}));
  return std::move(documents.front());
}

// An id of the index comes before a file of that name.
std::optional<SearchResponse> find_similar(const Index& index, const Asked& asked) {
  if (asked.like == "-") {
    const std::string name(messages::kStandardInput);
    return index.similar_to(read_document(std::cin, name), asked.request);
  }
  if (auto of_document = index.similar(asked.like, asked.request)) return of_document;
  std::ifstream file(asked.like, std::ios::binary);
  if (!file || file.peek() == std::char_traits<char>::eof()) return std::nullopt;
  return index.similar_to(read_document(file, asked.like), asked.request);
}

// A document's copies are not what it is like, whatever the format.
Duplicates duplicates_of(const Arguments& arguments, const std::string& format) {
  const std::string name = arguments.text("duplicates");
  if (name == "show") return Duplicates::show;
  const bool names_others = format == "text" || format == "json" || format == "jsonl";
  const bool hides = name == "hide" || (!arguments.has("duplicates") && !names_others);
  return hides ? Duplicates::hide : Duplicates::fold;
}

ExitStatus run_similar(const Asked& asked, Terminal& terminal) {
  const Index index(asked.directories);
  catch_interrupts();
  std::optional<SearchResponse> response = find_similar(index, asked);
  release_interrupts();
  if (!response) {
    print_error(fill(messages::kNothingToRead, {asked.like}));
    return ExitStatus::nothing_found;
  }
  const bool found = response->total > 0;
  print_hits({asked.request, asked.format}, std::move(*response), terminal);
  return found ? ExitStatus::done : ExitStatus::nothing_found;
}

}  // namespace

Action setup_similar(const Arguments& arguments) {
  const std::string like = arguments.one_operand("ID");
  const Arguments options = arguments.without_operands();
  Asked asked{index_directories(arguments), like, search_request_of(options),
              hit_format_of(options)};
  fit_request(asked.request, options, asked.format);
  asked.request.duplicates = duplicates_of(arguments, asked.format);
  return [asked](Terminal& terminal) { return run_similar(asked, terminal); };
}

}  // namespace glane::cli
