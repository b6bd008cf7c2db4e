// Addresses as requests have them: percent signs, parameters, hosts.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace glane::cli {

struct Parameter {
  std::string name;
  std::string value;
};

// "%C3%A9t%C3%A9" as "été".
//   in:  plus_is_space  as in what stands behind the "?"
//   out: nothing where a percent sign has no two digits behind it, or the bytes are no UTF-8 or
//   hold
//        a zero
std::optional<std::string> percent_decoded(std::string_view text, bool plus_is_space = false);

// What stands behind the "?", in its order; parts without a name are none.
//   out: nothing as of percent_decoded, and for more than kMostParameters
inline constexpr std::size_t kMostParameters = 256;
std::optional<std::vector<Parameter>> parameters_of(std::string_view query);

// "[::1]:8080" as "[::1]", "Example.org." as "example.org"; empty where it is no host and port.
std::string host_name(std::string_view host_and_port);

// Whether it is the name of this computer for itself, or an address in digits: neither is a name
// that a stranger can have point here (DNS rebinding).
bool is_own_or_number(std::string_view host);

// Whether who listens there is heard by this computer alone.
bool is_loopback(std::string_view host);

// Whether two secrets are the same; how long it takes says nothing of where they differ.
bool same_secret(std::string_view given, std::string_view secret);

}  // namespace glane::cli
