// `glane check`: whether an index is whole, and mending it.
#include "command.hpp"
#include "command_terms.hpp"
#include "error_sentence.hpp"
#include "json_line.hpp"
#include "maintenance_messages.hpp"
#include "printable.hpp"
#include "search_options.hpp"
#include "shared_options.hpp"
#include "terminal_messages.hpp"

namespace glane::cli {

namespace {

using Json = nlohmann::ordered_json;

struct Checking {
  std::string directory;
  RebuildOptions rebuild;
  bool repair = false;
  bool json = false;
};

struct Verdict {
  std::string_view name;
  ExitStatus status;
};

Verdict verdict_of(const IndexCheck& check) {
  if (check.is_sound()) return {"sound", ExitStatus::done};
  if (check.verdict() == IndexVerdict::damaged) return {"damaged", ExitStatus::damaged};
  return {"unreadable", ExitStatus::unreadable};
}

std::vector<std::string> check_terms(std::vector<std::string> lines) {
  for (std::string& line : lines) line = in_terms_of_check(line);
  return lines;
}

IndexCheck in_terms_of_program(IndexCheck check) {
  check.faults = check_terms(std::move(check.faults));
  check.unreadable = check_terms(std::move(check.unreadable));
  return check;
}

void print_check(const IndexCheck& check, const std::string& directory, Terminal& terminal) {
  for (const Diagnostic& one : check.diagnostics) {
    terminal.print_line(printable(in_terms_of_check(sentence_of(one))));
  }
  const std::string name = printable(directory);
  if (!check.is_sound()) {
    const bool damaged = check.verdict() == IndexVerdict::damaged;
    return terminal.print_line(
        fill(damaged ? messages::kNotSound : messages::kNotReadable, {name}));
  }
  terminal.print_line(
      fill(messages::kSound, {name, counted(check.documents, messages::kDocumentNoun),
                              counted(check.files, messages::kFileNoun)}));
  if (check.threads_without_article == 0) return;
  terminal.print_line(
      fill(messages::kThreadsAlone, {counted(check.threads_without_article, messages::kThreadNoun),
                                     std::to_string(check.threads)}));
}

ExitStatus print_verdict(const IndexCheck& check, const Checking& checking, Terminal& terminal) {
  if (checking.json) {
    terminal.print_json(to_json(in_terms_of_program(check)));
  } else {
    print_check(check, checking.directory, terminal);
  }
  return verdict_of(check).status;
}

void print_rebuild(const IndexRebuild& rebuild, const std::string& directory, Terminal& terminal) {
  if (!rebuild.lost.empty()) terminal.print_line(messages::kLosses);
  for (const Diagnostic& lost : rebuild.diagnostics) {
    terminal.print_line(fill(messages::kLost, {printable(in_terms_of_check(sentence_of(lost)))}));
  }
  terminal.print_line(
      fill(messages::kRepaired,
           {printable(directory), counted(rebuild.documents, messages::kDocumentNoun)}));
}

ExitStatus repair(const IndexCheck& damaged, const Checking& checking, Terminal& terminal) {
  if (!checking.json) print_check(damaged, checking.directory, terminal);
  terminal.flush();
  const IndexRebuild rebuild = repair_index(checking.directory, checking.rebuild);
  const IndexCheck check = check_index(checking.directory, checking.rebuild.waiting);
  if (checking.json) {
    Json json = Json::parse(to_json(in_terms_of_program(check)));
    json["mended"] = check_terms(damaged.faults);
    json["lost"] = check_terms(rebuild.lost);
    terminal.print_json(dump(json));
  } else {
    print_rebuild(rebuild, checking.directory, terminal);
    print_check(check, checking.directory, terminal);
  }
  if (!check.is_sound()) return verdict_of(check).status;
  return rebuild.lost.empty() ? ExitStatus::done : ExitStatus::some_failed;
}

// What cannot be opened is a verdict, too; in words it is the error that any command reports.
IndexCheck checked(const Checking& checking) {
  try {
    return check_index(checking.directory, checking.rebuild.waiting);
  } catch (const Interrupted&) {
    throw;
  } catch (const Error& error) {
    if (!checking.json) throw;
    IndexCheck check;
    check.unreadable.emplace_back(error.what());
    return check;
  }
}

ExitStatus run_segment_check(const Checking& checking, Terminal& terminal) {
  catch_interrupts(messages::kStopping);
  const IndexCheck check = checked(checking);
  const bool repairs = checking.repair && check.verdict() == IndexVerdict::damaged;
  return repairs ? repair(check, checking, terminal) : print_verdict(check, checking, terminal);
}

}  // namespace

Action setup_check(const Arguments& arguments) {
  arguments.forbid_operands();
  const Checking checking{index_directory(arguments), rebuild_options(arguments),
                          arguments.has("repair"), arguments.text("format") == "json"};
  return [checking](Terminal& terminal) { return run_segment_check(checking, terminal); };
}

}  // namespace glane::cli
