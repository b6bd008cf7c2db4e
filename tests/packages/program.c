/* The same in C. */
#include <glane/glane.h>
#include <stdio.h>

int main(void) {
  return printf("%s\n", glane_version()) < 0;
}
