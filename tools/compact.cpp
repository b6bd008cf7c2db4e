// `glane compact`: makes an index small, or anew by this version's dictionary.
#include "command.hpp"
#include "figures.hpp"
#include "maintenance_messages.hpp"
#include "printable.hpp"
#include "search_options.hpp"
#include "shared_options.hpp"
#include "terminal_messages.hpp"

namespace glane::cli {

namespace {

std::string rebuild_text(const std::string& directory, const IndexRebuild& rebuild) {
  return fill(messages::kCompacted,
              {printable(directory), decimal(rebuild.seconds),
               counted(rebuild.documents, messages::kDocumentNoun), grouped(rebuild.removed),
               size_in_words(static_cast<double>(rebuild.bytes_before)),
               size_in_words(static_cast<double>(rebuild.bytes_after))});
}

}  // namespace

Action setup_compact(const Arguments& arguments) {
  arguments.forbid_operands();
  const std::string directory = index_directory(arguments);
  RebuildOptions options = rebuild_options(arguments);
  options.upgrade = arguments.has("upgrade");
  const bool json = arguments.text("format") == "json";
  return [directory, options, json](Terminal& terminal) {
    catch_interrupts(messages::kStopping);
    const IndexRebuild rebuild = compact_index(directory, options);
    if (json) {
      terminal.print_json(to_json(rebuild));
    } else {
      terminal.print_line(rebuild_text(directory, rebuild));
    }
    return ExitStatus::done;
  };
}

}  // namespace glane::cli
