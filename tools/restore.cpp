// `glane restore`: makes an index what a backup of it is.
#include "command.hpp"
#include "interrupt.hpp"
#include "maintenance_words.hpp"
#include "printable.hpp"
#include "rebuild_options.hpp"
#include "search_options.hpp"

namespace glane::cli {

Run setup_restore(const Arguments& arguments) {
  const std::string directory = index_directory(arguments);
  const std::string backup = arguments.one_operand("BACKUP");
  return [directory, backup, waits = waiting(arguments)](Terminal& terminal) {
    catch_interrupts();
    restore_index(backup, directory, waits);
    terminal.print(fill(words::kRestored, {printable(directory), printable(backup)}) + "\n");
    return ExitStatus::done;
  };
}

}  // namespace glane::cli
