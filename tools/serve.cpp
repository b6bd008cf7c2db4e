// `glane serve`: the program glane-serve takes this one's place. What it links (cpp-httplib, and
// TLS by it) costs each start 14 ms, several times what a search takes: no other command pays it.
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <vector>

#include "command.hpp"
#include "serve/serve_messages.hpp"

namespace glane::cli {

namespace {

// Beside this one where it was built, else where it is installed: GLANE_SERVE, from here.
std::string server_program() {
  std::error_code error;
  const std::filesystem::path own = std::filesystem::read_symlink("/proc/self/exe", error);
  const std::filesystem::path beside = own.parent_path() / "glane-serve";
  if (std::filesystem::exists(beside, error)) return beside;
  return own.parent_path() / GLANE_SERVE;
}

std::vector<std::string> tokens_of(const Arguments& arguments) {
  std::vector<std::string> tokens = {"glane", "serve"};
  for (const auto& [name, values] : arguments.values()) {
    if (values.empty()) tokens.push_back("--" + name);
    for (const std::string& value : values) tokens.push_back("--" + name + "=" + value);
  }
  tokens.emplace_back("--");
  tokens.insert(tokens.end(), arguments.operands().begin(), arguments.operands().end());
  return tokens;
}

}  // namespace

Action setup_serve(const Arguments& arguments) {
  std::vector<std::string> tokens = tokens_of(arguments);
  return [tokens](Terminal&) mutable -> ExitStatus {
    std::vector<char*> words;
    for (std::string& token : tokens) words.push_back(token.data());
    words.push_back(nullptr);
    const std::string program = server_program();
    execv(program.c_str(), words.data());
    throw Error(ErrorKind::index, fill(messages::kNoServer, {program, system_sentence(errno)}));
  };
}

}  // namespace glane::cli
