using Ocpp.Micro.Messaging.Connections;
using Ocpp.Micro.Messaging.Requests;

namespace Ocpp.Micro.Messaging.Handlers;

/// <summary>One queue and the actions that are routed to it.</summary>
public interface IActionQueue
{
    /// <summary>
    /// Binds every action the handler answers or takes: the queue to the routing key, the handler to the queue. The handler is
    /// registered as a service, made anew for every CALL or SEND in a scope of its own.
    /// </summary>
    /// <typeparam name="THandler">
    /// A class with one or more <see cref="IActionHandler{TRequest,TResponse}"/> or <see cref="ISendHandler{TMessage}"/>.
    /// </typeparam>
    /// <exception cref="InvalidOperationException">The class handles no action, or another handler of this process has it.</exception>
    IActionQueue Handle<THandler>()
        where THandler : class;

    /// <summary>
    /// Binds every action the handler answers, for one vendor alone: what an <see cref="Calls.ICallForwarder"/> hands on. Two
    /// services can so each own a vendor of DataTransfer.
    /// </summary>
    /// <typeparam name="THandler">A class with one or more <see cref="IActionHandler{TRequest,TResponse}"/>.</typeparam>
    /// <param name="vendorId">The vendor, compared without case; at most 200 bytes of UTF-8.</param>
    /// <exception cref="InvalidOperationException">The class handles no action, or another handler of this process has it for the vendor.</exception>
    IActionQueue HandleVendor<THandler>(string vendorId)
        where THandler : class;

    /// <summary>
    /// Binds what gateways tell the directory of connections that open and end. One service of the system does. As many as the queue has
    /// fetched are handed over at a time, for the directory to write them down together.
    /// </summary>
    /// <typeparam name="TDirectory">The directory; registered as a service, made anew for every request in a scope of its own.</typeparam>
    /// <exception cref="InvalidOperationException">This process has another directory.</exception>
    IActionQueue Directory<TDirectory>()
        where TDirectory : class, IConnectionDirectory;

    /// <summary>
    /// Binds the directory's leases of gateways, and the question where a charge point is: on another queue than
    /// <see cref="Directory{TDirectory}"/>, so that a herd of charge points that come back does not hold them up.
    /// </summary>
    /// <typeparam name="TDirectory">The directory; registered as a service, made anew for every request in a scope of its own.</typeparam>
    /// <exception cref="InvalidOperationException">This process has another directory.</exception>
    IActionQueue DirectoryLeases<TDirectory>()
        where TDirectory : class, IConnectionDirectory;

    /// <summary>
    /// Binds every internal question the handler answers. Put them on a queue of their own: what operators ask must not hold up charge
    /// points.
    /// </summary>
    /// <typeparam name="THandler">
    /// A class with one or more <see cref="IRequestHandler{TRequest,TResponse}"/>; registered as a service, made anew for every question in
    /// a scope of its own.
    /// </typeparam>
    /// <exception cref="InvalidOperationException">The class answers no question, or another handler of this process has it.</exception>
    IActionQueue Answer<THandler>()
        where THandler : class;
}
