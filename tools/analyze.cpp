// `glane analyze`: what the French front end makes of texts, words and dates.
#include <unistd.h>

#include <ctime>

#include "command.hpp"
#include "lines.hpp"
#include "messages.hpp"
#include "printable.hpp"
#include "shared_options.hpp"

namespace glane::cli {

namespace {

// A person who types lines wants each answer at once; a pipe is served in blocks.
void flush_if_typed(Terminal& terminal) {
  if (isatty(STDIN_FILENO) != 0) terminal.flush();
}

std::string token_line(const AnalyzedToken& token) {
  std::string line = std::to_string(token.position);
  for (const std::string& column :
       {token.surface, joined(token.terms, " "), token.stem,
        std::string(token.stop_word ? "stop" : ""), token.folded, token.second_stem,
        joined(token.joined, " "), joined(token.synonyms, ", ")}) {
    line += "\t" + printable(column);
  }
  return line + "\n";
}

struct Analysis {
  WordFiles lists;
  std::vector<std::string> words;  // the operands; none: standard input
  bool json = false;
};

void each_text(const Analysis& analysis, const std::function<void(std::string_view)>& sink) {
  if (analysis.words.empty()) {
    read_lines("-", [&](std::string_view line, std::size_t) { sink(line); });
    return;
  }
  sink(joined(analysis.words, " "));
}

ExitStatus run_analysis(const Analysis& analysis, Terminal& terminal) {
  const Analyzer analyzer(analysis.lists);
  if (!analysis.json) {
    each_text(analysis, [&](std::string_view text) {
      for (const AnalyzedToken& token : analyzer.analyze(text)) {
        terminal.print(token_line(token));
      }
      flush_if_typed(terminal);
    });
    return ExitStatus::done;
  }
  std::vector<std::string> texts;
  each_text(analysis, [&](std::string_view text) {
    texts.push_back(tokens_json(text, analyzer.analyze(text)));
  });
  terminal.print_json("[" + joined(texts, ",") + "]");
  return ExitStatus::done;
}

ExitStatus run_stems(const Analysis& analysis, Terminal& terminal) {
  const Analyzer analyzer(analysis.lists);
  read_lines("-", [&](std::string_view word, std::size_t) {
    std::string line(word);
    terminal.print_table(line.append("\t").append(analyzer.stem(word)).append("\n"));
    flush_if_typed(terminal);
  });
  return ExitStatus::done;
}

// The last tab parts them: what a page wrote may hold one. Without a reference, now is meant.
ExitStatus run_dates(Terminal& terminal) {
  const Date now = date_at(std::time(nullptr));
  read_lines("-", [&](std::string_view line, std::size_t number) {
    const std::size_t tab = line.rfind('\t');
    const std::string_view written = line.substr(0, tab);
    Date seen = now;
    if (tab != std::string_view::npos) {
      const auto reference = parse_iso_date(line.substr(tab + 1));
      if (!reference) {
        throw Error(ErrorKind::usage,
                    fill(messages::kBadReference, {std::to_string(number), line.substr(tab + 1)}));
      }
      seen = *reference;
    }
    std::string answer = "\t\n";
    if (const auto date = read_date(written, seen)) {
      answer = iso_as_written(*date).append("\t").append(precision_name(date->precision)) + "\n";
    }
    terminal.print(answer);
    flush_if_typed(terminal);
  });
  return ExitStatus::done;
}

void forbid_operands_of(std::string_view mode, const Arguments& arguments) {
  if (arguments.operands().empty()) return;
  throw Error(ErrorKind::usage, fill(messages::kAnalyzeReadsInput, {mode}));
}

}  // namespace

Action setup_analyze(const Arguments& arguments) {
  const Analysis analysis{word_files(arguments), arguments.operands(),
                          arguments.text("format") == "json"};
  if (arguments.has("stems") && arguments.has("dates")) {
    throw Error(ErrorKind::usage, std::string(messages::kAnalyzeModes));
  }
  if (arguments.has("stems")) {
    forbid_operands_of("stems", arguments);
    return [analysis](Terminal& terminal) { return run_stems(analysis, terminal); };
  }
  if (arguments.has("dates")) {
    forbid_operands_of("dates", arguments);
    return run_dates;
  }
  return [analysis](Terminal& terminal) { return run_analysis(analysis, terminal); };
}

}  // namespace glane::cli
