// `glane backup`: a copy of an index while others read and write it.
#include "command.hpp"
#include "glane/glane.hpp"
#include "interrupt.hpp"
#include "maintenance_messages.hpp"
#include "printable.hpp"
#include "search_options.hpp"
#include "terminal_messages.hpp"

namespace glane::cli {

Action setup_backup(const Arguments& arguments) {
  const std::string directory = index_directory(arguments);
  const std::string destination = arguments.one_operand("DIR");
  return [directory, destination, waits = waiting(arguments)](Terminal& terminal) {
    catch_interrupts(messages::kStopping);
    const bool noted = backup_index(directory, destination, waits);
    terminal.print_line(fill(messages::kBackedUp, {printable(directory), printable(destination)}));
    if (!noted) print_error(fill(messages::kCopyNotNoted, {directory}));
    return ExitStatus::done;
  };
}

}  // namespace glane::cli
