using SourcingLint.Cli;

using var output = Console.OpenStandardOutput();
return CommandLine.Run(args, new Host(Environment.CurrentDirectory, Console.OpenStandardInput, output, Console.Error));
