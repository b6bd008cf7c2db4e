// Where the readers of containers hand their pages, gathered, and what they hand back to be read.
// Called by the tests.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "crawl/page_output.hpp"
#include "read_all.hpp"
#include "reading.hpp"

namespace glane {

// One file that is read, and what comes of it.
struct Recorded {
  explicit Recorded(std::string_view bytes, CrawlFile of = {})
      : file(std::move(of)), source(bytes), output(*this) {}

  class Output final : public PageOutput {
   public:
    explicit Output(Recorded& to)
        : PageOutput(to.file, to.source, to.page_sink, to.diagnostic_sink), to_(to) {}

    void read(ByteSource& bytes, const Origin& origin) override {
      to_.inside.emplace_back(origin, read_all(bytes));
      if (!bytes.fault().empty()) report(origin, Severity::failed, bytes.fault());
    }

   private:
    Recorded& to_;
  };

  CrawlFile file;
  MemorySource source;
  Reading reading;
  std::vector<std::pair<Origin, std::string>> inside;  // what was handed back, and its bytes
  PageSink page_sink = [this](Page&& page, std::uint64_t bytes_read) {
    reading.pages.push_back(std::move(page));
    reading.bytes = bytes_read;
  };
  DiagnosticSink diagnostic_sink = reading.reports.sink();
  Output output;
};

}  // namespace glane
