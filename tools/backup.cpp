// `glane backup`: a copy of an index while others read and write it.
#include "command.hpp"
#include "glane.hpp"
#include "interrupt.hpp"
#include "maintenance_words.hpp"
#include "printable.hpp"
#include "search_options.hpp"

namespace glane::cli {

Run setup_backup(const Arguments& arguments) {
  const std::string directory = index_directory(arguments);
  const std::string destination = arguments.one_operand("DIR");
  return [directory, destination, waits = waiting(arguments)](Terminal& terminal) {
    catch_interrupts();
    const bool noted = backup_index(directory, destination, waits);
    terminal.print(fill(words::kBackedUp, {printable(directory), printable(destination)}) + "\n");
    if (!noted) complain(fill(words::kCopyNotNoted, {directory}));
    return ExitStatus::done;
  };
}

}  // namespace glane::cli
