// What an error says.
#pragma once

#include <exception>
#include <string>

namespace glane::test {

// Of whatever `act` throws; empty where it throws nothing.
template <typename Act>
std::string error_of(Act act) {
  try {
    act();
    return "";
  } catch (const std::exception& error) {
    return error.what();
  }
}

}  // namespace glane::test
