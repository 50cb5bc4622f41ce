using SourcingLint.Ecosystem;

return EcosystemCommand.Run(args, Console.Out, Console.Error);
