// `glane restore`: makes an index what a backup of it is.
#include "command.hpp"
#include "interrupt.hpp"
#include "maintenance_messages.hpp"
#include "printable.hpp"
#include "search_options.hpp"
#include "terminal_messages.hpp"

namespace glane::cli {

Action setup_restore(const Arguments& arguments) {
  const std::string directory = index_directory(arguments);
  const std::string backup = arguments.one_operand("BACKUP");
  RestoreOptions options;
  options.waiting = waiting(arguments);
  options.unforget = arguments.has("unforget");
  return [directory, backup, options](Terminal& terminal) {
    catch_interrupts(messages::kStopping);
    const IndexRestore restore = restore_index(backup, directory, options);
    terminal.print_line(fill(messages::kRestored, {printable(directory), printable(backup)}));
    if (restore.kept_out > 0) {
      terminal.print_line(
          fill(messages::kStaysForgotten,
               {printable(directory), counted(restore.kept_out, messages::kDocumentNoun)}));
    }
    if (!restore.knows_suppression_list)
      print_error(fill(messages::kForgottenUnknown, {directory}));
    return ExitStatus::done;
  };
}

}  // namespace glane::cli
