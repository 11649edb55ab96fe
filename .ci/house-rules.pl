# Rules that `swift format` does not know. Reads Swift files, prints path:line: rule: text, exits 1 on a
# breach. Comments and the contents of strings are blanked first, so that only code is judged.
use strict;
use warnings;

my %unsafe_ok = map { $_ => 1 } split ' ', $ENV{UNSAFE_FILES} // '';
my $breaches = 0;

sub blank {    # same number of lines, no text
  my ($text) = @_;
  $text =~ s/[^\n]/ /g;
  return $text;
}

sub breach {
  my ($path, $line, $rule, $text) = @_;
  $text =~ s/^\s+//;
  print "$path:$line: $rule: $text\n";
  $breaches++;
}

for my $path (@ARGV) {
  open my $file, '<:raw', $path or die "$path: $!\n";
  my $source = do { local $/; <$file> };
  close $file;

  my $code = $source;
  $code =~ s{(//[^\n]*|/\*.*?\*/|\#"""(?:.*?)"""\#|"""(?:\\.|.)*?"""|\#"[^\n]*?"\#|"(?:\\.|[^"\\\n])*")}{blank($1)}gse;
  my @lines = split /\n/, $code, -1;

  # Names of this file that hold a Set or a Dictionary: a declared type, or a literal that says so.
  my %unordered;
  if ($path =~ m{^Sources/BuurtModel/}) {
    $unordered{$1} = 1 while $code =~ /\b(\w+)\s*:\s*(?:inout\s+|borrowing\s+|consuming\s+)?(?:Set<|Dictionary<|\[\s*[\w.]+\s*:\s*)/g;
    $unordered{$1} = 1 while $code =~ /\b(?:let|var)\s+(\w+)\s*=\s*(?:Set\b|Dictionary\b|\[\s*[\w.]+\s*:\s*[\w.?\[\]]+\s*\]\()/g;
  }
  my $names = join '|', map { quotemeta } sort keys %unordered;

  for my $i (0 .. $#lines) {
    my ($line, $n) = ($lines[$i], $i + 1);
    breach($path, $n, 'identifiers are ASCII', $line) if $line =~ /[^\x00-\x7F]/;
    breach($path, $n, 'unsafe outside the files that .ci/lint names', $line)
      if $line =~ /\bunsafe\b|\bUnsafe\w*|\@unchecked\b/ && !$unsafe_ok{$path};
    next unless $names ne '';
    breach($path, $n, 'order of a Set or Dictionary', $line)
      if $line =~ /\bfor\b[^{]*\bin\s+(?:self\.)?(?:$names)\b(?!\s*\[)(?!(?:\.keys|\.values)?\.sorted\b)/
      || $line =~ /\b(?:$names)\.(?:keys|values|map|flatMap|compactMap|filter|reduce|forEach|first|min|max|enumerated|randomElement|popFirst|makeIterator|prefix)\b(?!.*\.sorted\b)/;
  }
}
exit($breaches ? 1 : 0);
