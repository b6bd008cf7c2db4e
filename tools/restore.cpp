// `glane restore`: makes an index what a backup of it is.
#include "command.hpp"
#include "maintenance_words.hpp"
#include "printable.hpp"
#include "rebuild_options.hpp"
#include "search_options.hpp"

namespace glane::cli {

Run setup_restore(const Arguments& arguments) {
  const std::string directory = index_directory(arguments);
  const std::string backup = arguments.one_operand("BACKUP");
  const double wait = static_cast<double>(arguments.number("wait", 0));
  return [directory, backup, wait](Terminal& terminal) {
    restore_index(backup, directory, wait);
    terminal.print(fill(words::kRestored, {printable(directory), printable(backup)}) + "\n");
    return ExitStatus::done;
  };
}

}  // namespace glane::cli
