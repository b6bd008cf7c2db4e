// `glane similar`: documents like one.
#include <fstream>
#include <iostream>
#include <iterator>
#include <utility>

#include "around_messages.hpp"
#include "command.hpp"
#include "hit_output.hpp"
#include "messages.hpp"
#include "search_options.hpp"

namespace glane::cli {

namespace {

struct Asked {
  std::string like;
  SearchRequest request;
  std::string format;
  bool reads_files = false;  // `like` may name one
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

ExitStatus run_similar(Asked asked, const Session& session) {
  Terminal& terminal = session.terminal();
  std::optional<SearchResponse> response =
      session.answer([&](const Index& index, const StopTest& stop) {
        asked.request.stop = stop;
        return asked.reads_files ? find_similar(index, asked)
                                 : index.similar(asked.like, asked.request);
      });
  if (!response) {
    terminal.report(fill(asked.reads_files ? messages::kNothingToRead : messages::kNoSuchDocument,
                         {asked.like}));
    return ExitStatus::nothing_found;
  }
  const bool found = response->total > 0;
  print_hits({asked.request, asked.format}, std::move(*response), terminal);
  return found ? ExitStatus::done : ExitStatus::nothing_found;
}

Asked asked_of(const Arguments& arguments) {
  const std::string like = arguments.one_operand("ID");
  const Arguments options = arguments.without_operands();
  Asked asked{like, search_request_of(options), format_of(options)};
  fit_request(asked.request, options, asked.format);
  asked.request.duplicates = duplicates_of(arguments, asked.format);
  return asked;
}

}  // namespace

Question ask_similar(const Arguments& arguments) {
  const Asked asked = asked_of(arguments);
  return [asked](const Session& session) { return run_similar(asked, session); };
}

Action setup_similar(const Arguments& arguments) {
  Asked asked = asked_of(arguments);
  asked.reads_files = true;
  return on_index([asked](const Session& session) { return run_similar(asked, session); },
                  arguments);
}

}  // namespace glane::cli
