// A program of somebody else: what `pkg-config glane` says must be enough for it.
#include <cstdio>
#include <glane/glane.hpp>
#include <string>

int main() {
  try {
    glane::Index("no such index");
  } catch (const glane::Error& error) {
    std::printf("%s: %s\n", std::string(glane::version()).c_str(), error.what());
    return 0;
  }
  return 1;
}
