// A writer that a handle of glane.h stands for.
#pragma once

#include <atomic>
#include <string>

#include "glane/writer.hpp"

namespace glane {

struct OpenWriter {
  OpenWriter(const std::string& directory, const WriterSettings& settings)
      : writer(directory, settings) {}

  Writer writer;
  std::atomic<bool> busy = false;
};

}  // namespace glane
